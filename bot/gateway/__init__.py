"""The public edge: visitor API, desk API, and the client to Rasa."""
