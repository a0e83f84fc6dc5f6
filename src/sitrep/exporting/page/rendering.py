"""Stories -> a page: templates, style and script from the package, and a policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from sitrep.exporting.page.story import Story

_PARTS = "sitrep.exporting.page"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """An article in a list of contents."""

    href: str
    title: str
    source: str
    published: str
    reports: int

    @staticmethod
    def to(shown: Story, href: str) -> Link:
        """The link to an article's page or to its place in this one."""
        return Link(
            href=href,
            title=shown.title,
            source=shown.source,
            published=shown.published,
            reports=len(shown.cards),
        )


def page(stories: Sequence[Story], *, links: Sequence[Link] | None = None) -> str:
    """The page of `stories`, complete in itself; with `links`, a list of other pages.

    Whatever a story holds is escaped. The policy in the page's head allows its own style and script, told by
    their hashes, and no address at all.
    """
    style, script = _part("page.css"), _part("page.js")
    contents = links if links is not None else [Link.to(shown, f"#{shown.key}") for shown in stories]
    rendered: str = _template().render(
        stories=stories,
        contents=contents if links is not None or len(stories) > 1 else [],
        index=links is not None,
        style=style,
        script=script,
        policy=policy(style, script),
    )
    return rendered


def policy(style: str, script: str) -> str:
    """The Content-Security-Policy: nothing but this style and this script."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _part(name: str) -> str:
    """A part of the page: style or script, as the page's markup holds it."""
    return "\n" + files(_PARTS).joinpath("parts", name).read_text("utf-8")


@lru_cache(maxsize=1)
def _template() -> Any:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader(_PARTS, "parts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html")
