"""Lists that come in: tables of people, points or units become data, by the heads of columns."""
