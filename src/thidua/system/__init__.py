"""System: what the machine gives, asked for in one place: paths, git, signals, the terminal."""
