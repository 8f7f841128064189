"""The use cases of musprep, one function for each thing a user can have done."""
