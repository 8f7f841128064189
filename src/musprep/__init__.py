"""musprep: an employee's own, private preparation for MUS."""

__version__ = "0.1.0"
