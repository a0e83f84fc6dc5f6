"""How fast it goes: articles a second."""

from __future__ import annotations

from rich.progress import ProgressColumn, Task
from rich.text import Text


class Rate(ProgressColumn):
    """ "12.3/s"; a dash before anything can be told."""

    def render(self, task: Task) -> Text:
        """The rate over the last articles."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "–/s")
