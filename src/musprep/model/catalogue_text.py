"""The texts of a catalogue, in both languages."""

from __future__ import annotations

from pydantic import Field, ModelWrapValidatorHandler, model_validator

from musprep.language.say import text
from musprep.model.base import Filled, Id, Record

NAMES = (
    "`{employee}` and `{manager}` are replaced by the two names, `{employee-role}` and `{manager-role}` by what the "
    "two are called where their names are not known."
)
"""What a description says of a text of a form."""


class Text(Record):
    """A text in both languages; a plain string, or one language alone, is used for both."""

    da: Filled = Field(description="The text in Danish.")
    en: Filled = Field(description="The text in English.")

    @model_validator(mode="wrap")
    @classmethod
    def _from_plain(cls, value: object, check: ModelWrapValidatorHandler[Text]) -> Text:
        if isinstance(value, str):
            return check({"da": value, "en": value})
        if isinstance(value, dict) and len(value) == 1:
            only = next(iter(value.values()))
            both = check({"da": only, "en": only, **value})
            # Which of the two was written is what `model_fields_set` tells.
            return cls.model_construct(_fields_set=set(value), da=both.da, en=both.en)
        return check(value)

    def say_in(self, language: str) -> str:
        """Return the text in `language`: "en" for English, anything else for Danish."""
        return self.en if language == "en" else self.da

    def is_in(self, language: str) -> bool:
        """Tell whether it was written in `language`, and not in the other one alone."""
        return self.model_fields_set >= {"da", "en"} or language in self.model_fields_set

    def show_in(self, language: str) -> str:
        """Return the text in `language`, with a mark behind it where it was written in the other language alone."""
        said = self.say_in(language)
        return said if self.is_in(language) else f"{said} {text('words.only_in_other', language)}"


class Labelled(Record):
    """A text with an id: an activity or a choice."""

    id: Id = Field(
        description="The name that is stored and referred to; it stays when the text changes.", examples=["yes"]
    )
    text: Text = Field(description="What is shown.", examples=["Ja", "Yes"])
