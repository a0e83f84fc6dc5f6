"""Make `knowledge/data/countries/codes.csv`: the codes other people's formats want, one row a country.

ISO-3166-1 codes and formal names come from pycountry, English short names from Babel (CLDR), both at build
time only. Correlates of War (COW) and Gleditsch-Ward (GW) numbers, FIPS 10-4 codes and UN M49 sub-regions
are facts written below. Run from the repository root: `python tools/build_countries.py`.
"""

from __future__ import annotations

import csv
import sys
from pathlib import Path

import pycountry
from babel import Locale

OUT = Path("src/sitrep/knowledge/data/countries/codes.csv")
HAND = OUT.with_name("countries.csv")
COLUMNS = ("alpha3", "alpha2", "numeric", "cow", "gw", "fips", "region", "subregion", "formal")

COW = """
USA 2 CAN 20 BHS 31 CUB 40 HTI 41 DOM 42 JAM 51 TTO 52 BRB 53 DMA 54 GRD 55 LCA 56 VCT 57 ATG 58 KNA 60
MEX 70 BLZ 80 GTM 90 HND 91 SLV 92 NIC 93 CRI 94 PAN 95 COL 100 VEN 101 GUY 110 SUR 115 ECU 130 PER 135
BRA 140 BOL 145 PRY 150 CHL 155 ARG 160 URY 165 GBR 200 IRL 205 NLD 210 BEL 211 LUX 212 FRA 220 MCO 221
LIE 223 CHE 225 ESP 230 AND 232 PRT 235 DEU 255 POL 290 AUT 305 HUN 310 CZE 316 SVK 317 ITA 325 SMR 331
MLT 338 ALB 339 MNE 341 MKD 343 HRV 344 SRB 345 BIH 346 XKX 347 SVN 349 GRC 350 CYP 352 BGR 355 MDA 359
ROU 360 RUS 365 EST 366 LVA 367 LTU 368 UKR 369 BLR 370 ARM 371 GEO 372 AZE 373 FIN 375 SWE 380 NOR 385
DNK 390 ISL 395 CPV 402 STP 403 GNB 404 GNQ 411 GMB 420 MLI 432 SEN 433 BEN 434 MRT 435 NER 436 CIV 437
GIN 438 BFA 439 LBR 450 SLE 451 GHA 452 TGO 461 CMR 471 NGA 475 GAB 481 CAF 482 TCD 483 COG 484 COD 490
UGA 500 KEN 501 TZA 510 BDI 516 RWA 517 SOM 520 DJI 522 ETH 530 ERI 531 AGO 540 MOZ 541 ZMB 551 ZWE 552
MWI 553 ZAF 560 NAM 565 LSO 570 BWA 571 SWZ 572 MDG 580 COM 581 MUS 590 SYC 591 MAR 600 DZA 615 TUN 616
LBY 620 SDN 625 SSD 626 IRN 630 TUR 640 IRQ 645 EGY 651 SYR 652 LBN 660 JOR 663 ISR 666 SAU 670 YEM 679
KWT 690 BHR 692 QAT 694 ARE 696 OMN 698 AFG 700 TKM 701 TJK 702 KGZ 703 UZB 704 KAZ 705 CHN 710 MNG 712
TWN 713 PRK 731 KOR 732 JPN 740 IND 750 BTN 760 PAK 770 BGD 771 MMR 775 LKA 780 MDV 781 NPL 790 THA 800
KHM 811 LAO 812 VNM 816 MYS 820 SGP 830 BRN 835 PHL 840 IDN 850 TLS 860 AUS 900 PNG 910 NZL 920 VUT 935
SLB 940 KIR 946 TUV 947 FJI 950 TON 955 NRU 970 MHL 983 PLW 986 FSM 987 WSM 990
"""
GW_OTHER = "DEU 260 SRB 340 YEM 678 KIR 970 NRU 971 TON 972 TUV 973"
FIPS = """
DZA AG AGO AO BWA BC BEN BN BDI BY TCD CD COG CF COD CG CMR CM COM CN CAF CT CPV CV DJI DJ EGY EG GNQ EK
ERI ER ETH ET GMB GA GAB GB GHA GH GIN GV CIV IV KEN KE LBR LI LSO LT LBY LY MDG MA MWI MI MLI ML MAR MO
MUS MP MRT MR MOZ MZ NER NG NGA NI SSD OD GNB PU RWA RW SYC SE ZAF SF SEN SG SHN SH SLE SL SOM SO SDN SU
TGO TO STP TP TUN TS TZA TZ UGA UG BFA UV NAM WA ESH WI SWZ WZ ZMB ZA ZWE ZI ATA AY BVT BV ATF FS HMD HM
ASM AQ AUS AS SLB BP CCK CK MNP CQ COK CW FJI FJ FSM FM PYF FP GUM GQ KIR KR CXR KT NCL NC NIU NE NFK NF
VUT NH NRU NR NZL NZ PCN PC PLW PS MHL RM TKL TL TON TN TUV TV WLF WF WSM WS ABW AA ATG AC AIA AV BRB BB
BHS BF BLZ BH CYM CJ CRI CS CUB CU DMA DO DOM DR SLV ES GRD GJ GTM GT HTI HA HND HO JAM JM MSR MH SXM NN
NIC NU PAN PM MAF RN PRI RQ KNA SC LCA ST BLM TB TTO TD TCA TK CUW UC VCT VC VGB VI VIR VQ AZE AJ ARM AM
GEO GG KGZ KG KAZ KZ RUS RS TJK TI TKM TX UZB UZ MMR BM BRN BX KHM CB CHN CH HKG HK IDN ID JPN JA PRK KN
KOR KS LAO LA MAC MC MNG MG MYS MY PNG PP PHL RP SGP SN THA TH TLS TT TWN TW VNM VM ALB AL AND AN AUT AU
BEL BE BIH BK BLR BO BGR BU CYP CY DNK DA IRL EI EST EN CZE EZ FIN FI FRO FO FRA FR GIB GI GGY GK DEU GM
GRC GR HRV HR HUN HU ISL IC IMN IM ITA IT JEY JE XKX KV LVA LG LTU LH SVK LO LIE LS LUX LU MDA MD MNE MJ
MKD MK MCO MN MLT MT NLD NL NOR NO POL PL PRT PO SRB RI ROU RO SVN SI SMR SM ESP SP SJM SV SWE SW CHE SZ
GBR UK UKR UP VAT VT ARE AE BHR BA IRN IR ISR IS IRQ IZ JOR JO KWT KU LBN LE OMN MU QAT QA SAU SA SYR SY
TUR TU PSE WE YEM YM BMU BD CAN CA GRL GL MEX MX SPM SB USA US ARG AR BOL BL BRA BR CHL CI COL CO ECU EC
FLK FK GUY GY SUR NS PRY PA PER PE SGS SX URY UY VEN VE AFG AF BGD BG BTN BT LKA CE IND IN IOT IO MDV MV
NPL NP PAK PK GUF FG GLP GP MTQ MB MYT MF REU RE
"""
SUBREGIONS = {
    ("Africa", "Northern Africa"): "DZA EGY ESH LBY MAR SDN TUN",
    ("Africa", "Eastern Africa"): "ATF BDI COM DJI ERI ETH IOT KEN MDG MOZ MUS MWI MYT REU RWA SOM SSD SYC"
    " TZA UGA ZMB ZWE",
    ("Africa", "Middle Africa"): "AGO CAF CMR COD COG GAB GNQ STP TCD",
    ("Africa", "Southern Africa"): "BWA LSO NAM SWZ ZAF",
    ("Africa", "Western Africa"): "BEN BFA CIV CPV GHA GIN GMB GNB LBR MLI MRT NER NGA SEN SHN SLE TGO",
    ("Americas", "Northern America"): "BMU CAN GRL SPM USA",
    (
        "Americas",
        "Caribbean",
    ): "ABW AIA ATG BES BHS BLM BRB CUB CUW CYM DMA DOM GLP GRD HTI JAM KNA LCA MAF MSR"
    " MTQ PRI SXM TCA TTO VCT VGB VIR",
    ("Americas", "Central America"): "BLZ CRI GTM HND MEX NIC PAN SLV",
    ("Americas", "South America"): "ARG BOL BRA BVT CHL COL ECU FLK GUF GUY PER PRY SGS SUR URY VEN",
    ("Asia", "Central Asia"): "KAZ KGZ TJK TKM UZB",
    ("Asia", "Eastern Asia"): "CHN HKG JPN KOR MAC MNG PRK TWN",
    ("Asia", "South-eastern Asia"): "BRN IDN KHM LAO MMR MYS PHL SGP THA TLS VNM",
    ("Asia", "Southern Asia"): "AFG BGD BTN IND IRN LKA MDV NPL PAK",
    ("Asia", "Western Asia"): "ARE ARM AZE BHR CYP GEO IRQ ISR JOR KWT LBN OMN PSE QAT SAU SYR TUR YEM",
    ("Europe", "Eastern Europe"): "BGR BLR CZE HUN MDA POL ROU RUS SVK UKR",
    ("Europe", "Northern Europe"): "ALA DNK EST FIN FRO GBR GGY IMN IRL ISL JEY LTU LVA NOR SJM SWE",
    ("Europe", "Southern Europe"): "ALB AND BIH ESP GIB GRC HRV ITA MKD MLT MNE PRT SMR SRB SVN VAT XKX",
    ("Europe", "Western Europe"): "AUT BEL CHE DEU FRA LIE LUX MCO NLD",
    ("Oceania", "Australia and New Zealand"): "AUS CCK CXR HMD NFK NZL",
    ("Oceania", "Melanesia"): "FJI NCL PNG SLB VUT",
    ("Oceania", "Micronesia"): "FSM GUM KIR MHL MNP NRU PLW UMI",
    ("Oceania", "Polynesia"): "ASM COK NIU PCN PYF TKL TON TUV WLF WSM",
    ("Antarctica", "Antarctica"): "ATA",
}


def pairs(table: str) -> dict[str, str]:
    """A table of alternating keys and values as a dict."""
    cells = table.split()
    return dict(zip(cells[::2], cells[1::2], strict=True))


def rows() -> list[dict[str, str]]:
    """One row a country of the hand-written list, in its order."""
    cow, fips = pairs(COW), pairs(FIPS)
    gw = {**cow, **pairs(GW_OTHER)}
    regions = {code: where for where, codes in SUBREGIONS.items() for code in codes.split()}
    cldr = Locale("en").territories
    with HAND.open(encoding="utf-8", newline="") as lines:
        listed = [row["alpha3"] for row in csv.DictReader(line for line in lines if not line.startswith("#"))]
    made = []
    for alpha3 in sorted(listed):
        iso = pycountry.countries.get(alpha_3=alpha3)
        alpha2, numeric = (iso.alpha_2, iso.numeric) if iso else ("XK", "")
        formal = {getattr(iso, "name", ""), getattr(iso, "official_name", ""), cldr.get(alpha2, "")}
        formal -= {"", "Congo"}  # ISO's name of the Republic; in the news "Congo" is the larger country
        region, subregion = regions[alpha3]
        made.append({
            "alpha3": alpha3, "alpha2": alpha2, "numeric": numeric, "cow": cow.get(alpha3, ""),
            "gw": gw.get(alpha3, ""), "fips": fips.get(alpha3, ""), "region": region, "subregion": subregion,
            "formal": "|".join(sorted(formal)),
        })  # fmt: skip
    missing = {c.alpha_3 for c in pycountry.countries} - set(listed)
    if missing:
        sys.exit(f"countries.csv lacks {sorted(missing)}: add a row for each")
    return made


def main() -> None:
    """Write the file."""
    with OUT.open("w", encoding="utf-8", newline="\n") as out:
        out.write("# Made by tools/build_countries.py. ISO codes: pycountry (Debian iso-codes).\n")
        out.write("# Names: Babel (CLDR). COW, GW, FIPS 10-4 and UN M49 codes: facts. See SOURCES.md.\n")
        writer = csv.DictWriter(out, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows())


if __name__ == "__main__":
    main()
