"""What people decided: judgements, corrections, reports marked false, articles taken down; all are kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any, cast

from sqlalchemy import insert, or_, select, update
from sqlalchemy.engine import Connection

from sitrep.model import Judgement
from sitrep.model.judgement import Sameness
from sitrep.storing.known import Decision, Kind
from sitrep.storing.rows import chunks, now
from sitrep.storing.tables import decisions

_JUDGED = (
    select(decisions.c.number)
    .where(decisions.c.kind == Kind.JUDGE.value, decisions.c.undone.is_(None))
    .limit(1)
)


class Decisions:
    """The decisions, seen by one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._sql = connection

    def add(
        self, kind: Kind, subject: str, *, author: str, note: str = "", other: str = "", field: str = "",
        value: str = "",
    ) -> Decision:  # fmt: skip
        """Keeps a decision, and gives it with its number."""
        values = {
            "kind": kind.value, "subject": subject, "other": other, "field": field, "value": value,
            "author": author, "note": note, "made": now(),
        }  # fmt: skip
        (number,) = self._sql.execute(insert(decisions).values(values)).inserted_primary_key or (0,)
        return self._decision(self._sql.execute(select(decisions).where(decisions.c.number == number)).one())

    def undo(self, number: int, *, author: str, note: str = "") -> None:
        """Says that a decision does not stand any more; it stays to be read."""
        values = {"undone": now(), "undone_by": author, "undone_note": note}
        self._sql.execute(update(decisions).where(decisions.c.number == number).values(values))

    def get(self, number: int) -> Decision | None:
        """The decision of that number, None where there is none."""
        row = self._sql.execute(select(decisions).where(decisions.c.number == number)).first()
        return self._decision(row) if row else None

    def all(self) -> Iterator[Decision]:
        """All decisions, in their order; those undone among them."""
        for row in self._sql.execute(select(decisions).order_by(decisions.c.number)):
            yield self._decision(row)

    def on(self, subjects: Iterable[str]) -> dict[str, list[Decision]]:
        """The corrections and marks that stand on reports, in the order in which they were made."""
        found: dict[str, list[Decision]] = {}
        kinds = (Kind.CORRECT.value, Kind.MARK_FALSE.value)
        for some in chunks(subjects):
            asked = select(decisions).where(
                decisions.c.subject.in_(some), decisions.c.kind.in_(kinds), decisions.c.undone.is_(None)
            )
            for row in self._sql.execute(asked.order_by(decisions.c.number)):
                found.setdefault(row.subject, []).append(self._decision(row))
        return found

    def judgements(self, reports: Iterable[str] | None = None) -> list[Judgement]:
        """The judgements that stand on pairs with one of these reports, or all, in their order."""
        rows: dict[int, Any] = {}
        standing = select(decisions).where(decisions.c.kind == Kind.JUDGE.value, decisions.c.undone.is_(None))
        if reports is None:
            rows |= {row.number: row for row in self._sql.execute(standing)}
        for some in chunks(reports or ()):
            asked = standing.where(or_(decisions.c.subject.in_(some), decisions.c.other.in_(some)))
            rows |= {row.number: row for row in self._sql.execute(asked)}
        return [_judgement(rows[number]) for number in sorted(rows)]

    def has_judgements(self) -> bool:
        """Whether any judgement stands."""
        return self._sql.execute(_JUDGED).first() is not None

    @staticmethod
    def _decision(row: Any) -> Decision:
        return Decision(
            number=row.number, kind=Kind(row.kind), subject=row.subject, author=row.author, made=row.made,
            note=row.note, other=row.other, field=row.field, value=row.value, undone=row.undone or "",
            undone_by=row.undone_by or "", undone_note=row.undone_note or "",
        )  # fmt: skip


def _judgement(row: Any) -> Judgement:
    return Judgement(
        one=row.subject,
        two=row.other,
        verdict=cast("Sameness", row.value),
        by=row.author,
        note=row.note,
        when=dt.datetime.fromisoformat(row.made),
    )
