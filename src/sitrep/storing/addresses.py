"""Which addresses are one, and whose they are."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlencode, urlsplit

_TRACKING = frozenset(
    "fbclid gclid dclid msclkid igshid mc_cid mc_eid cmpid smid ref ref_src xtor at_medium".split()
)
_PORTS = {"http": 80, "https": 443}


def canonical(url: str) -> str:
    """`url` without what does not tell pages apart; "" for what is no page of its own.

    Scheme, "www.", fragment, a slash at the end and parameters for tracking go. The home page of a site is
    no article's address: what stands there changes.
    """
    try:
        parts = urlsplit(url.strip())
        host, port = (parts.hostname or "").removeprefix("www."), parts.port
    except ValueError:
        return ""
    if parts.scheme.lower() not in _PORTS or not host:
        return ""
    query = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if name.lower() not in _TRACKING and not name.lower().startswith("utm_")
    ]
    path = parts.path.rstrip("/")
    if not path and not query:
        return ""
    place = host if port in (None, _PORTS[parts.scheme.lower()]) else f"{host}:{port}"
    return f"{place}{path}?{urlencode(query)}" if query else f"{place}{path}"


def outlet(source: str, url: str) -> str:
    """Who published it: the source as stated, else the host of the address; "" where neither is known."""
    if source.strip():
        return source.strip()
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
