"""The words on which a partnership has agreed, in each of its languages, and the names that stay as they are."""
