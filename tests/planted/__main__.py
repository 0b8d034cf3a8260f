"""More trials than the tests run: `PYTHONPATH=tests python -m planted --trials 2000 --seed 7`."""

from __future__ import annotations

import argparse

from planted.scores import Scores
from planted.trials import trial


def main() -> None:
    """Print precision and recall of each kind, with stable ids and without."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--trials", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1_000_000, help="number of the first trial")
    asked = parser.parse_args()
    for ids in (True, False):
        scores = Scores()
        for seed in range(asked.seed, asked.seed + asked.trials):
            scores.add(trial(seed), ids=ids)
        print(f"{asked.trials} trials, {'with' if ids else 'without'} ids: {scores.told()}")  # noqa: T201


if __name__ == "__main__":
    main()
