import pytest

from sitrep.reading.tongues import stated_tongue, tongue_of

SAMPLES = {
    "en": "The two sides agreed on Monday to extend the ceasefire by ten days and to meet again in Geneva.",
    "es": "El presidente de Colombia anunció el lunes que su gobierno reanudará las conversaciones de paz "
    "después de que los rebeldes liberaran a dos soldados.",
    "fr": "Le président français a annoncé lundi que son gouvernement enverrait une aide militaire à "
    "l'Ukraine, selon un communiqué publié dans la soirée par les services de l'Élysée.",
    "de": "Die Bundesregierung hat am Montag angekündigt, dass sie der Ukraine weitere Waffen liefern wird.",
    "pt": "O presidente do Brasil disse nesta segunda-feira que não vai enviar munição para a Ucrânia, segundo "
    "o jornal, mas que o governo está pronto para ajudar com uma proposta de paz.",
    "it": "Il governo italiano ha annunciato che invierà nuovi aiuti alla popolazione di Gaza, secondo il "
    "ministro, dopo che una nave della marina è stata fermata nel porto di Augusta.",
    "tr": "Bakan, görüşmelerin bu hafta devam edeceğini ve bir heyetin Ankara için yola çıktığını söyledi, "
    "çok önemli bir adım daha atılacak.",
    "ru": "Президент России заявил в понедельник, что переговоры продолжатся.",
    "uk": "Президент України заявив, що переговори продовжаться.",
    "ar": "أعلن الرئيس يوم الاثنين أن المحادثات ستستمر",
    "fa": "رئیس جمهور گفت که گفتگوها ادامه خواهد یافت",
    "he": "ראש הממשלה אמר ביום שני כי השיחות יימשכו",
    "zh": "中国外交部发言人周一表示,会谈将继续。",
    "ja": "外務省は月曜日、会談を続けると発表した。",
    "ko": "외교부는 월요일 회담을 계속할 것이라고 밝혔다.",
    "hi": "विदेश मंत्री ने सोमवार को कहा कि वार्ता जारी रहेगी",
}


@pytest.mark.parametrize(("tongue", "text"), SAMPLES.items())
def test_tongue_of_a_sentence(tongue: str, text: str) -> None:
    assert tongue_of(text) == tongue


@pytest.mark.parametrize(
    "text",
    [
        "",
        "14 dead",
        "Rebels seize Goma",
        "Suspected jihadists massacre over 100 men in Seytenga Department, Séno Province, Burkina Faso.",
        "U.S. President Donald Trump cancels energy corporation Chevron's license to operate in Venezuela.",
        "Former Brazilian president Fernando Collor de Mello is arrested following a corruption conviction.",
        "“Да” (“yes”), the Kremlin spokesman said when he was asked if talks in Геническ had begun.",
    ],
)
def test_short_and_foreign_coloured_english_stays_english(text: str) -> None:
    assert tongue_of(text) == "en"


def test_a_tongue_that_is_not_known_is_not_called_english() -> None:
    words = "Zyrt ktoli meshku barran velik sotarum pekni dolmar riskalen wutho " * 4
    assert tongue_of(words) == "unknown"


@pytest.mark.parametrize(
    ("stated", "tongue"),
    [("en", "en"), ("EN-us", "en"), ("eng", "en"), ("English", "en"), ("pt_BR", "pt"), ("es", "es")],
)
def test_stated_tongues(stated: str, tongue: str) -> None:
    assert stated_tongue(stated) == tongue
