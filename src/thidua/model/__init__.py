"""Values that flow between the stages: frozen, without I/O, importing nothing of ours."""
