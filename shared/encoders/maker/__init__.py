"""Cuts multilingual sentence encoders down to Portuguese, Spanish and English."""
