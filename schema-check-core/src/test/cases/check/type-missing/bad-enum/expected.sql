CREATE TYPE shop.mood AS ENUM ('sad', 'happy');
