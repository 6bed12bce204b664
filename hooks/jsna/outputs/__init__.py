"""What programs read: JSON, CSV, archives and the schemas that describe them."""
