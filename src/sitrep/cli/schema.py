"""`sitrep schema`: the JSON Schema of what `read --format jsonl` prints."""

from __future__ import annotations

import click


@click.command(short_help="Print the JSON Schema of a report.")
def schema() -> int:
    """Print the JSON Schema (draft 2020-12) of a report as `read --format jsonl` and `json` print it.

    Every property is described there, and every word that it may have.

    \b
    Example:
      sitrep schema > report.schema.json
    """
    from sitrep.exporting.schema import schema_text

    click.echo(schema_text().encode("utf-8"), nl=False)
    return 0
