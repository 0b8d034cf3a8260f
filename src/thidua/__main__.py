"""``python -m thidua`` is the same command as ``thidua``."""

from thidua.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
