"""What the tests use to look at finished documents: other people's programs, none of our code."""
