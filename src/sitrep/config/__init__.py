"""Settings: defaults.toml < settings file < environment < flags; unknown keys are refused."""

from sitrep.config.settings import KnowledgeSettings, Limits, OutputSettings, Settings, load_settings

__all__ = ["KnowledgeSettings", "Limits", "OutputSettings", "Settings", "load_settings"]
