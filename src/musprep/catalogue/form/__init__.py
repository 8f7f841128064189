"""An employer's form: read as blocks, understood as a draft of a catalogue."""
