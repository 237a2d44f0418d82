"""``python -m bot.gateway``."""

import sys

from bot.gateway.serve import main

if __name__ == "__main__":
    sys.exit(main())
