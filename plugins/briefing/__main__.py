"""``python -m briefing analyze`` and ``related``."""

import sys

from .cli import main

sys.exit(main())
