CREATE SEQUENCE shop.ticket;
