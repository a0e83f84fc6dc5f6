"""What is easily taken for one incident and is not; and what is one, though it looks like several."""

from tests.support.telling import figure, place, source, tell

from sitrep.linking import link_all
from sitrep.model import Basis, Told


def incidents(*tolds: Told) -> int:
    return len(link_all(tolds))


def attack(city: str, on: str, article: str, **more: object) -> Told:
    words = f"Russian drones and missiles hit {city}, the mayor said."
    return tell(
        words, mode=("drone",), by="RUS", to="UKR", at=city, on=on, article=article, published=on, **more
    )


def test_the_same_city_another_day() -> None:
    assert incidents(attack("Kyiv", "4", "a1"), attack("Kyiv", "10", "a2")) == 2


def test_the_same_city_the_next_day_with_another_toll() -> None:
    first = attack("Kyiv", "4", "a1", figures=(figure("killed", 2),))
    second = attack("Kyiv", "5", "a2", figures=(figure("killed", 9),))
    assert incidents(first, second) == 2


def test_the_day_is_told_one_off() -> None:
    first = attack("Kyiv", "4", "a1", figures=(figure("killed", 2),))
    other = tell("Drones and missiles hit Kyiv.", by="RUS", to="UKR", at="Kyiv", on="3", published="4",
                 article="a2", figures=(figure("killed", 2),))  # fmt: skip
    assert incidents(first, other) == 1


def test_the_next_village() -> None:
    def taken(village: str, on: str, article: str) -> Told:
        words = f"Our troops have freed the settlement of {village}, the Defence Ministry said."
        return tell(words, type="COERCE", mode=("seize",), by="RUS", to="UKR", at=village, on=on, article=article,
                    published=on, attribution=source("Defence Ministry", "RUS"))  # fmt: skip

    assert incidents(taken("Piddubne", "6", "a1"), taken("Voskresenka", "8", "a2")) == 2
    assert incidents(taken("Piddubne", "6", "a1"), taken("Piddubne", "6", "a2")) == 1


def test_an_anniversary() -> None:
    assert incidents(attack("Kyiv", "8", "a1"), tell("A year ago a missile hit Kyiv.", by="RUS", to="UKR", at="Kyiv", on="2024-07-08", article="a2", published="8", status="historical")) == 2  # fmt: skip


def test_a_second_strike_the_same_night_in_another_region() -> None:
    assert incidents(attack("Kyiv", "4", "a1"), attack("Kharkiv", "4", "a2")) == 2


def test_an_attack_and_the_answer_to_it() -> None:
    answer = tell("Ukrainian drones hit back.", mode=("drone",), by="UKR", to="RUS", on="4", article="a2")
    assert incidents(attack("Kyiv", "4", "a1"), answer) == 2


def test_a_night_of_drones_on_several_districts_is_one() -> None:
    near = [attack("Kyiv", "4", "a1"), attack("Kyiv", "4", "a1", start=80), attack("Kyiv", "4", "a2")]
    assert incidents(*near) == 1


def test_a_toll_that_rises_from_day_to_day_is_one() -> None:
    def mosque(killed: float, published: str, low_only: bool = False) -> Told:
        figures = (figure("killed", killed, None) if low_only else figure("killed", killed),)
        return tell(f"A drone strike on a mosque in El Fasher killed {killed:g} worshippers.", mode=("drone",),
                    to="SDN", at="El Fasher", on="19", article=f"on {published}", published=published,
                    figures=figures)  # fmt: skip

    (one,) = link_all([mosque(43, "19", low_only=True), mosque(75, "20"), mosque(78, "21")])
    (killed,) = one.ledger
    assert [(entry.low, entry.excluded) for entry in killed.entries] == [
        (43, "overtaken"),
        (75, "overtaken"),
        (78, ""),
    ]
    assert (killed.low, killed.best, killed.high) == (78, 78, 78)


def test_the_news_of_the_day_after_is_of_the_day_before() -> None:
    today = tell("Gunmen killed 100 people in El Fasher.", to="SDN", at="El Fasher",
                 on=None, published="4", figures=(figure("killed", 100),))  # fmt: skip
    later = tell("The death toll of the attack in El Fasher rises to 150.", to="SDN", at=place("El Fasher", Basis.IN_SENTENCE),
                 published="6", article="a2", figures=(figure("killed", 150),))  # fmt: skip
    assert incidents(today, later) == 1
