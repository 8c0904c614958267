"""The roadmap: what has to be done by when, in which city, and the mornings on which those responsible are reminded."""
