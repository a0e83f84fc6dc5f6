"""`python -m sitrep` is the `sitrep` command."""

from sitrep.cli.app import main

if __name__ == "__main__":
    main()
