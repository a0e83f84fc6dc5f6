"""`sitrep correct`: a field of a report as it should be."""

from __future__ import annotations

import click

from sitrep.cli.options import by_option, db_option, note_option, record_of


@click.command(short_help="Correct a field of a report.", context_settings={"ignore_unknown_options": True})
@click.argument("report", metavar="REPORT")
@click.argument("field", metavar="FIELD")
@click.argument("value", metavar="VALUE")
@by_option
@note_option
@db_option
def correct(report: str, field: str, value: str, author: str, note: str, db: str) -> int:
    """Correct a field of a report. What was coded stays beside it, and the incidents are made anew.

    \b
    FIELD and how VALUE is written:
      event_type     ASSAULT
      mode, context  drone,targeted
      status         actual, historical, future, hypothetical, negated
      actors         "Russian army (RUS MIL); Wagner (RUS PAR)", as are recipients
      place          "Aden, YEM", or with a point "Old mill, YEM @ 12.8, 45.0"
      date           2025-07-04 or 2025-07-01/2025-07-07
      figures.KIND   14, 14+, -20 or 14-20; KIND as in killed, injured
      attribution    "Pentagon (USA)" or "Hamas (PSE): denies"
    "none" empties a field.

    \b
    Examples:
      sitrep correct 7acc38 place "Aden, YEM" --note "the text means the port"
      sitrep correct 7acc38 figures.killed 14+
    """
    with record_of(db, writing=True) as record:
        made = record.correct(report, field, value, by=author, note=note)
        click.echo(f"{made.subject} {field}: {value}; `sitrep undo {made.number}` takes it back")
    return 0
