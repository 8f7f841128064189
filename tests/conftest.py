"""What all tests share: garbage is collected seldom, since every test leaves thousands of widgets behind."""

from __future__ import annotations

import gc

gc.set_threshold(200_000, 20, 50)
