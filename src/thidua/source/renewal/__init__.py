"""Next year's file out of last year's: what goes on, what is left out, what is asked again."""
