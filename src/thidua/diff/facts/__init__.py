"""What changed in the data, apart from the printed text: in ``files`` and in whole ``years``."""
