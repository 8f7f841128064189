"""The lines above and below the tabs."""
