"""The facts the assistant may state: records, files, checks and the database they are loaded into."""
