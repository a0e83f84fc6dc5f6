"""The drawing of the worked sentence: the parse above its words, what the report took from them below."""

from __future__ import annotations

from html import escape

from pages import worked

CHARACTER, GAP, MARGIN = 8.1, 12, 18
RISE, SHELF = 30, 26
INK, FAINT, PAPER = "#24292f", "#6e7781", "#fbfaf7"
COLOURS = {
    "event": "#9a3324", "actor": "#1f5a96", "recipient": "#8a5a00", "figure": "#6b3fa0", "place": "#2a6b3c",
    "date": "#0f6f75", "source": "#5c5c5c",
}  # fmt: skip


def sentence() -> str:
    """The drawing as SVG. It has its own paper, so that it reads on a light and on a dark page."""
    tokens = [t for t in worked.tokens() if t.relation != "punct"]
    at = {n: k for k, n in enumerate(n for n, t in enumerate(worked.tokens()) if t.relation != "punct")}
    lefts, x = [], float(MARGIN)
    for token in tokens:
        lefts.append(x)
        x += max(len(token.text), len(token.pos)) * CHARACTER + GAP
    width = x - GAP + MARGIN
    middles = [left + len(t.text) * CHARACTER / 2 for left, t in zip(lefts, tokens, strict=True)]
    arcs = _heights([(k, at[t.head]) for k, t in enumerate(tokens) if at[t.head] != k])
    line = MARGIN + 24 + RISE * max(arcs.values())
    parts = [
        _arc(tokens[child].relation, middles[child], middles[head], line - 20, level)
        for (child, head), level in arcs.items()
    ]
    root = next(k for k, t in enumerate(tokens) if at[t.head] == k)
    stem = middles[root] + 7
    parts.append(
        f'<path class="a" d="M{stem:.1f} {MARGIN + 8}V{line - 24}"/>'
        f'<text class="r" text-anchor="middle" x="{stem:.1f}" y="{MARGIN + 3}">root</text>'
    )
    for token, left in zip(tokens, lefts, strict=True):
        parts.append(f'<text class="w" x="{left:.1f}" y="{line}">{escape(token.text)}</text>')
        parts.append(f'<text class="p" x="{left:.1f}" y="{line + 15}">{token.pos}</text>')
    brackets, height = _brackets(tokens, lefts, line + 34)
    return _svg(width, height, [*parts, *brackets])


def _heights(arcs: list[tuple[int, int]]) -> dict[tuple[int, int], int]:
    """For each arc the level it is drawn at: above all arcs that it spans."""
    levels: dict[tuple[int, int], int] = {}
    for arc in sorted(arcs, key=lambda a: (abs(a[0] - a[1]), min(a))):
        low, high = sorted(arc)
        below = [level for (a, b), level in levels.items() if min(a, b) < high and max(a, b) > low]
        levels[arc] = max(below, default=0) + 1
    return levels


def _arc(label: str, child: float, head: float, base: float, level: int) -> str:
    """An arc from the head, with an arrow at the child and the relation on top."""
    side = 4 if head < child else -4
    top, start = base - level * RISE + 8, head + side
    bend = 6 if head < child else -6
    path = f"M{start:.1f} {base}V{top + 6:.1f}q0 -6 {bend} -6H{child - bend:.1f}q{bend} 0 {bend} 6V{base - 2}"
    middle = (start + child) / 2
    return (
        f'<path class="a" d="{path}"/><path class="t" d="M{child - 3.5:.1f} {base - 5}h7l-3.5 7z"/>'
        f'<text class="r" text-anchor="middle" x="{middle:.1f}" y="{top - 4:.1f}">{escape(label)}</text>'
    )


def _brackets(tokens: list[worked.Token], lefts: list[float], top: float) -> tuple[list[str], float]:
    """A bracket and a name below the words of each field; fields that share words stand on shelves."""
    parts: list[str] = []
    ends: list[float] = []
    for field, start, end in worked.roles():
        inside = [k for k, t in enumerate(tokens) if start <= t.start < end]
        left = lefts[inside[0]]
        right = lefts[inside[-1]] + len(tokens[inside[-1]].text) * CHARACTER
        shelf = next((n for n, used in enumerate(ends) if used < left), len(ends))
        reach = max(right, left + len(field) * CHARACTER)
        ends[shelf : shelf + 1] = [reach]
        y = top + shelf * SHELF
        parts.append(
            f'<path class="b" d="M{left:.1f} {y - 5}v5H{right:.1f}v-5" stroke="{COLOURS[field]}"/>'
            f'<text class="f" x="{left:.1f}" y="{y + 14}" fill="{COLOURS[field]}">{field}</text>'
        )
    return parts, top + len(ends) * SHELF


def _svg(width: float, height: float, parts: list[str]) -> str:
    style = (
        f".w{{font:14.5px ui-monospace,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:{INK}}}"
        ".w{letter-spacing:-.4px}.b{fill:none;stroke-width:1.8}"
        f".p{{font:10px ui-sans-serif,system-ui,sans-serif;fill:{FAINT}}}"
        f".r{{font:10.5px ui-sans-serif,system-ui,sans-serif;fill:{FAINT}}}"
        ".f{font:600 12px ui-sans-serif,system-ui,sans-serif}"
        f".a{{fill:none;stroke:{FAINT};stroke-width:1}}.t{{fill:{FAINT}}}"
    )
    label = f"The parse of “{worked.SENTENCE}” and the words that each field of its report was read from"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img">\n'
        f"<title>{escape(label)}</title>\n<style>{style}</style>\n"
        f'<rect width="100%" height="100%" rx="6" fill="{PAPER}"/>\n' + "\n".join(parts) + "\n</svg>\n"
    )
