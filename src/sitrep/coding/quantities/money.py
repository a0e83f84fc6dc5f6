"""Currencies as news English writes them, with their ISO 4217 codes."""

from __future__ import annotations

import re

# Signs that stand before the number; the longer are tried first.
SIGNS = {
    "US$": "USD", "CA$": "CAD", "C$": "CAD", "AU$": "AUD", "A$": "AUD", "NZ$": "NZD", "HK$": "HKD",
    "S$": "SGD", "R$": "BRL", "NT$": "TWD", "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB",
    "₹": "INR", "₪": "ILS", "₴": "UAH", "₩": "KRW", "₺": "TRY", "₦": "NGN", "₱": "PHP", "CN¥": "CNY",
    "฿": "THB", "₸": "KZT", "₾": "GEL", "Rs.": "INR", "Rs": "INR",
}  # fmt: skip
_CODES = """
USD EUR GBP RUB UAH ILS INR PKR CNY JPY KRW TRY NGN ZAR SAR IRR AED CHF CAD AUD NZD HKD SGD SEK NOK DKK
PLN CZK HUF RON BGN GEL AMD AZN KZT AFN MMK THB VND IDR MYR PHP BDT LKR NPR ETB KES UGX TZS SOS GHS XOF
XAF CDF EGP SYP IQD LBP JOD KWD LYD YER QAR OMR BRL MXN COP ARS VES
"""
CODES = frozenset(_CODES.split())
_ANY_CODE = "|".join(sorted(CODES))
# Words that stand after the number, in the singular; the plural is regular unless listed.
NAMES = {
    "dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "pounds sterling": "GBP", "pound": "GBP",
    "ruble": "RUB", "rouble": "RUB", "hryvnia": "UAH", "hryvnya": "UAH", "hryvni": "UAH", "shekel": "ILS",
    "rupee": "INR", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "yen": "JPY", "won": "KRW", "lira":
    "TRY", "naira": "NGN", "rand": "ZAR", "riyal": "SAR", "rial": "IRR", "dirham": "AED", "birr": "ETB",
    "kyat": "MMK", "baht": "THB", "dong": "VND", "rupiah": "IDR", "ringgit": "MYR", "taka": "BDT",
    "zloty": "PLN", "zlotys": "PLN", "krona": "SEK", "kronor": "SEK", "krone": "NOK", "kroner": "NOK",
    "forint": "HUF", "koruna": "CZK", "lari": "GEL", "dram": "AMD", "manat": "AZN", "tenge": "KZT",
    "afghani": "AFN", "bolivar": "VES", "reais": "BRL", "cedi": "GHS", "bitcoin": "XBT", "cfa franc":
    "XOF", "swiss franc": "CHF", "franc": "", "dinar": "", "peso": "", "shilling": "",
}  # fmt: skip
# What an adjective makes of a name that several countries use.
OF_COUNTRY = {
    ("canadian", "dollar"): "CAD", ("australian", "dollar"): "AUD", ("new zealand", "dollar"): "NZD",
    ("hong kong", "dollar"): "HKD", ("singapore", "dollar"): "SGD", ("taiwan", "dollar"): "TWD",
    ("zimbabwean", "dollar"): "ZWL", ("us", "dollar"): "USD", ("u.s.", "dollar"): "USD", ("american",
    "dollar"): "USD", ("british", "pound"): "GBP", ("egyptian", "pound"): "EGP", ("syrian", "pound"):
    "SYP", ("lebanese", "pound"): "LBP", ("sudanese", "pound"): "SDG", ("pakistani", "rupee"): "PKR",
    ("indian", "rupee"): "INR", ("sri lankan", "rupee"): "LKR", ("nepali", "rupee"): "NPR", ("iraqi",
    "dinar"): "IQD", ("kuwaiti", "dinar"): "KWD", ("jordanian", "dinar"): "JOD", ("libyan", "dinar"):
    "LYD", ("serbian", "dinar"): "RSD", ("tunisian", "dinar"): "TND", ("algerian", "dinar"): "DZD",
    ("mexican", "peso"): "MXN", ("philippine", "peso"): "PHP", ("colombian", "peso"): "COP", ("argentine",
    "peso"): "ARS", ("chilean", "peso"): "CLP", ("kenyan", "shilling"): "KES", ("ugandan", "shilling"):
    "UGX", ("tanzanian", "shilling"): "TZS", ("somali", "shilling"): "SOS", ("congolese", "franc"): "CDF",
    ("rwandan", "franc"): "RWF", ("yemeni", "rial"): "YER", ("qatari", "riyal"): "QAR", ("saudi",
    "riyal"): "SAR", ("brazilian", "real"): "BRL", ("lebanese", "lira"): "LBP", ("syrian", "lira"): "SYP",
    ("turkish", "lira"): "TRY", ("russian", "ruble"): "RUB", ("belarusian", "ruble"): "BYN", ("danish",
    "krone"): "DKK", ("chinese", "yuan"): "CNY",
}  # fmt: skip

SIGN = "(?:" + "|".join(re.escape(s) for s in sorted(SIGNS, key=len, reverse=True)) + rf"|(?:{_ANY_CODE})\b)"
_COUNTRIES = "|".join(
    sorted({re.escape(country).replace(r"\ ", r"\s") for country, _ in OF_COUNTRY}, key=len, reverse=True)
)
_NAMES = "|".join(n.replace(" ", r"\s") for n in sorted(NAMES, key=len, reverse=True))
NAME = rf"(?:(?i:(?:{_COUNTRIES})\s)?(?i:{_NAMES})(?i:s)?|{_ANY_CODE})\b"


def currency(before: str, after: str) -> str | None:
    """The ISO code for a sign before or a name after a number; None where the words leave it open."""
    sign = before.strip()
    if sign:
        return SIGNS.get(sign, sign)
    words = " ".join(after.lower().split())
    if words.upper() in CODES:
        return words.upper()
    for form in (words, words.removesuffix("s")):
        if form in NAMES:
            return NAMES[form] or None
        country, _, name = form.rpartition(" ")
        if (country, name) in OF_COUNTRY:
            return OF_COUNTRY[country, name]
        if country and name in NAMES:
            return NAMES[name] or None
    return None
