"""Common nouns -> PLOVER sectors: "soldiers" are MIL, "police officers" COP, "opposition leaders" OPP."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from sitrep.errors import KnowledgeError
from sitrep.knowledge.actors.sources import DATA, SECTORS, rows

NounKind = Literal["person", "group", "place"]
_CIVILIANS = frozenset(
    "man woman people person individual youth group attacker family child boy girl teenager adult".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What a noun names, its sector ("" where it tells none), and whether a modifier decides before it."""

    kind: NounKind
    sector: str
    neutral: bool


class Sectors:
    """The sectors of common nouns, read-only. Lemmas are lower case; compounds are tried before heads."""

    def __init__(
        self,
        nouns: dict[str, Noun],
        modifiers: dict[str, tuple[tuple[str, str], ...]],
        titles: dict[str, str],
        countries: dict[str, tuple[str, ...]] | None = None,
    ) -> None:
        """`countries` are those of the titles that only some have."""
        self._nouns = nouns
        self._modifiers = modifiers
        self._titles = titles
        self._countries = countries or {}

    def sector_of(self, head_lemma: str, modifiers: Sequence[str] = ()) -> str | None:
        """The sector of a noun phrase; None where its words tell none.

        `modifiers` are the words before the head, in order, lemmas or as written; what follows the head
        ("of the party") is not asked for.
        """
        head = head_lemma.lower()
        words = [word.lower() for word in modifiers]
        noun = self._compound(head, words) or self.noun(head)
        scopes = _scopes(head, noun)
        for scope in scopes:
            for word in reversed(words):
                for sector, reach in self._modifiers.get(word, ()):
                    if reach == scope:
                        return sector
        return (noun.sector or None) if noun else None

    def noun(self, head_lemma: str) -> Noun | None:
        """The entry of a noun, compounds included ("rescue worker"); a plural gives its singular's."""
        head = head_lemma.lower()
        return self._nouns.get(head) or self._nouns.get(_singular(head))

    def is_person_noun(self, lemma: str) -> bool:
        """Whether the noun names persons ("soldier", "mayor")."""
        noun = self.noun(lemma)
        return noun is not None and noun.kind == "person"

    def is_group_noun(self, lemma: str) -> bool:
        """Whether the noun names a body of people ("army", "parliament")."""
        noun = self.noun(lemma)
        return noun is not None and noun.kind == "group"

    def is_party_noun(self, lemma: str) -> bool:
        """Whether the noun can be an actor or recipient at all; buildings and vehicles can."""
        return self.noun(lemma) is not None

    def is_title(self, text: str) -> bool:
        """Whether the words can stand before a person's name: "President", "Gen.", "Foreign Minister"."""
        return _title(text) in self._titles

    def title_sector(self, text: str) -> str | None:
        """The sector a title tells, None where it tells none or is no title."""
        return self._titles.get(_title(text)) or None

    def title_countries(self, text: str) -> tuple[str, ...]:
        """The countries that have an office of this name, best known first; none where all may."""
        return self._countries.get(_title(text), ())

    def titles(self) -> tuple[str, ...]:
        """All titles, lower case, without dots."""
        return tuple(self._titles)

    def nouns(self) -> tuple[tuple[str, Noun], ...]:
        """All nouns with their entries."""
        return tuple(self._nouns.items())

    def _compound(self, head: str, words: Sequence[str]) -> Noun | None:
        for start in range(len(words)):
            noun = self._nouns.get(" ".join((*words[start:], head)))
            if noun:
                return noun
        return None


def _singular(word: str) -> str:
    """The singular: "troop" of "troops", "gunman" of "gunmen"; other words as they are."""
    if word.endswith("men"):
        return f"{word[:-3]}man"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _scopes(head: str, noun: Noun | None) -> tuple[str, ...]:
    if noun is None:
        return ()
    scopes = ["civilian"] if head in _CIVILIANS else []
    if noun.sector in {"GOV", "LEG"} and noun.kind == "person" and not noun.neutral:
        scopes.append("official")
    if noun.neutral:
        scopes += ["any", "neutral"]
    return tuple(scopes)


def _title(text: str) -> str:
    return text.replace(".", "").strip().lower()


def _nouns() -> dict[str, Noun]:
    nouns: dict[str, Noun] = {}
    for row in rows(DATA / "nouns.csv"):
        kind, sector = row["kind"], row["sector"]
        if kind not in {"person", "group", "place"} or sector not in {*SECTORS, ""}:
            raise KnowledgeError(
                f"nouns.csv: {row['lemmas'][:40]}...: kind {kind!r} or sector {sector!r} is unknown"
            )
        for lemma in row.many("lemmas"):
            nouns.setdefault(lemma, Noun(kind=kind, sector=sector, neutral=row["neutral"] == "yes"))  # type: ignore[arg-type]
    return nouns


def _modifiers() -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows(DATA / "modifiers.csv"):
        for word in row.many("words"):
            found[word] = (*found.get(word, ()), (row["sector"], row["scope"]))
    return found


@lru_cache(maxsize=1)
def load() -> Sectors:
    """The nouns, modifiers and titles that ship with sitrep, read once."""
    titles, countries = {}, {}
    for row in rows(DATA / "titles.csv"):
        for title in row.many("titles"):
            titles[title] = row["sector"]
            if row["countries"]:
                countries[title] = row.many("countries")
    return Sectors(_nouns(), _modifiers(), titles, countries)
