"""The methods of the field as pure functions: numbers in, numbers and labels out; standard library only."""
