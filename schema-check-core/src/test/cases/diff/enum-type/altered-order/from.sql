CREATE TYPE state AS ENUM ('new', 'open', 'done');
