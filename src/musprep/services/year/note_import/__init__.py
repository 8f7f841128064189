"""Notes from elsewhere: found in files of other programs, and added after a look."""
