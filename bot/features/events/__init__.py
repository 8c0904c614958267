"""Events: something that takes place at a time and a place, for which people sign up."""
