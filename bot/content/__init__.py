"""Tools for content managers: spreadsheets in and out, and what visitors will see differently."""
