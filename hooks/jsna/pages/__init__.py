"""What people read: figures, tables and the pages made of them."""
