CREATE TYPE state AS ENUM ('new', 'Done, really');
