"""Facts that changed in the data, apart from the printed text: ``files``, whole ``years``."""
