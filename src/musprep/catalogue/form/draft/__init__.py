"""What a form's lines become: a draft that can be corrected, and the catalogue of it."""
