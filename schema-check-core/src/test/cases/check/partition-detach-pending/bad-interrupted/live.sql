UPDATE pg_inherits SET inhdetachpending = true WHERE inhrelid = 'shop.low'::regclass;
