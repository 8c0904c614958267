"""Libraries that know calendars: public holidays, and the files other calendar programs read and write."""
