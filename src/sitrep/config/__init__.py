"""Settings: defaults.toml < settings file < environment < flags; unknown keys are refused."""

from sitrep.config.settings import Limits, OutputSettings, Settings, load_settings

__all__ = ["Limits", "OutputSettings", "Settings", "load_settings"]
