"""What the language part understands of messages nobody trained on, beside Rasa's default."""
