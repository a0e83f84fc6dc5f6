"""`sitrep search`: the articles that have some words."""

from __future__ import annotations

import click

from sitrep.cli.common import output
from sitrep.cli.options import db_option, record_of


@click.command(short_help="Find the articles of a record that have some words.",
               context_settings={"ignore_unknown_options": True})  # fmt: skip
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@db_option
@click.option("-n", "--limit", type=click.IntRange(min=1), default=20, metavar="N", help="At most so many.")
@click.option(
    "-f", "--format", "format_name", type=click.Choice(("text", "json")), default="text", help="How to print."
)
def search(words: tuple[str, ...], db: str, limit: int, format_name: str) -> int:
    """Find the articles that have all the words, in text or title, the best first.

    "Words in quotes" must stand together, -words must not be there, and of two with OR between them one is
    enough. Endings do not matter: strikes finds striking.

    \b
    Examples:
      sitrep search drones Kharkiv
      sitrep search '"peace talks" Doha OR Muscat -football'
    """
    from sitrep.exporting.incident_text import SHORT
    from sitrep.exporting.phrasing import clean
    from sitrep.exporting.record import article_record
    from sitrep.exporting.writers import to_json

    stream = output(plain=format_name == "text")
    with record_of(db) as record:
        hits = record.search(" ".join(words), limit)
    if format_name == "json":
        found = [
            {"article_id": hit.article.id, **article_record(hit.article), "snippet": hit.snippet,
             "incidents": list(hit.incidents)}
            for hit in hits
        ]  # fmt: skip
        stream.write(to_json(found, indent=2) + "\n")
    else:
        for hit in hits:
            article = hit.article
            facts = [str(article.published or "no date"), article.source or article.url, article.title]
            stream.write(f"{article.id}  {' · '.join(clean(fact) for fact in facts if fact)}\n")
            stream.write(f"    {clean(hit.snippet)}\n")
            if hit.incidents:
                stream.write(f"    incidents {', '.join(name[:SHORT] for name in hit.incidents)}\n")
    stream.flush()
    return 0
