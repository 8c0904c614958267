"""Who and where: cities, rooms, links between rooms, persons with their accounts, roles, closed days."""
