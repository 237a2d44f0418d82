"""The intake: what a person told us, what is still missing, how an answer is taken in."""
