"""Understanding a message: facts in free Dutch text, and the Rasa components around it."""
