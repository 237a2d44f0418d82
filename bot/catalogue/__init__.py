"""The facts the assistant may state: records, files, checks and their database."""
