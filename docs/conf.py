"""How the pages of docs/ become a site: Sphinx, pages in Markdown, nothing fetched from elsewhere."""

from importlib.metadata import version as installed

project = "sitrep"
author = "The sitrep developers"
copyright = "2026 The sitrep developers"  # noqa: A001 - Sphinx's name for it
version = release = installed("sitrep")

extensions = ["myst_parser"]
exclude_patterns = ["_build"]
nitpicky = True

# Headings are link targets, as on code hosts.
myst_heading_anchors = 4
myst_enable_extensions = ["colon_fence", "deflist"]

html_theme = "furo"
html_title = "sitrep"
html_static_path = ["_static"]
html_css_files = ["sitrep.css"]
html_show_sphinx = False
html_copy_source = False
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#8c2f22",
        "color-brand-content": "#8c2f22",
        "color-background-primary": "#fdfcfa",
        "color-background-secondary": "#f5f2ec",
        "color-sidebar-background-border": "#e6e1d7",
        "color-code-background": "#f5f2ec",
        "sidebar-item-spacing-vertical": "0.35rem",
        "font-stack--headings": "Georgia, 'Iowan Old Style', 'Noto Serif', serif",
    },
    "dark_css_variables": {
        "color-brand-primary": "#e8a398",
        "color-brand-content": "#e8a398",
        "color-background-primary": "#161514",
        "color-background-secondary": "#1d1b1a",
        "color-sidebar-background-border": "#33302d",
        "color-code-background": "#211f1d",
    },
}
pygments_style = "friendly"
pygments_dark_style = "native"
# Output of a terminal is set as it is, not guessed at.
highlight_language = "none"
