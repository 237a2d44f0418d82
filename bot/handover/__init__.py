"""When a desk is open, what is promised, where a request goes and how long it takes.  Pure."""
