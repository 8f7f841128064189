"""A filled form as JSON, for other programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from musprep.briefing.data import escape_json

if TYPE_CHECKING:
    from musprep.briefing.form import FilledForm


def render_form_json(form: FilledForm) -> str:
    """Return the form as JSON: sections with rows of fields, each a prompt and its value, "" where it is empty."""
    sections = [
        {
            "title": section.title,
            "rows": [[{"prompt": field.prompt, "value": field.value} for field in row] for row in section.rows],
        }
        for section in form.sections
    ]
    whole = {"title": form.title, "head": form.head, "day": form.day, "state": form.state, "sections": sections}
    return escape_json(json.dumps(whole, ensure_ascii=False, indent=2)) + "\n"
