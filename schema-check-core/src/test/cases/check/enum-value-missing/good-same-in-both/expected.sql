CREATE TYPE shop.mood AS ENUM ('sad', 'so so', 'happy');
