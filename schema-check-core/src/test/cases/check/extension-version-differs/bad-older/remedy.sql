-- Works only upwards, and where the server has that version's files:
ALTER EXTENSION hstore UPDATE TO '1.8';
