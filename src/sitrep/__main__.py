"""`python -m sitrep` does what `sitrep` does."""

from sitrep.cli import main

main()
