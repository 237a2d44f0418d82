"""``python -m bot.rasa_server``."""

from bot.rasa_server.start import main

main()
