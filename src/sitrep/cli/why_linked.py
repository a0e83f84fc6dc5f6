"""`sitrep why-linked`: what two reports have in common."""

from __future__ import annotations

import click

from sitrep.cli.common import output
from sitrep.cli.options import db_option, record_of


@click.command("why-linked", short_help="Tell what two reports have in common.")
@click.argument("one", metavar="R1")
@click.argument("two", metavar="R2")
@db_option
@click.option(
    "-f", "--format", "format_name", type=click.Choice(("text", "json")), default="text", help="How to print."
)
def why_linked(one: str, two: str, db: str, format_name: str) -> int:
    """Tell what two reports have in common, feature by feature, and whether they tell one incident.

    R1 and R2 are ids of reports, or beginnings of them. Two reports may be of one incident by others between
    them, or by a judgement, and may be of two although they are alike: what counts is the average over all.

    \b
    Example:
      sitrep why-linked 7acc38 19fe02
    """
    from sitrep.exporting.incident_text import link_text
    from sitrep.exporting.writers import to_json
    from sitrep.model.plain import to_plain

    stream = output(plain=format_name == "text")
    with record_of(db) as record:
        link, together = record.why_linked(one, two)
        judged = record.judgements(one, two)
    if format_name == "json":
        told = [{"verdict": j.verdict, "by": j.by, "note": j.note} for j in judged]
        found = {"link": to_plain(link), "one_incident": together, "judgements": told}
        stream.write(to_json(found, indent=2) + "\n")
    else:
        stream.write(link_text(link, together=together) + "\n")
        stream.writelines(f"{j.by} judged: {j.verdict}{f' ({j.note})' if j.note else ''}\n" for j in judged)
    stream.flush()
    return 0
