"""Drafts -> reports: what each mention is, where and when."""

from sitrep.resolving.resolver import resolve

__all__ = ["resolve"]
