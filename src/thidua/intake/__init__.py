"""Import: documents of strangers become campaigns, and lists become pledges, results, units."""
