"""Files of one record and of many, merging, history."""
