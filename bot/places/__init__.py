"""From what people type for a place to a municipality and an arbeidsmarktregio."""
