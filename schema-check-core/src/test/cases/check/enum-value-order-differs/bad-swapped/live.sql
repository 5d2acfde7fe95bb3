CREATE TYPE shop.mood AS ENUM ('happy', 'sad');
