"""Past editions of a site: their manifests, and what changed between two of them."""
