CREATE VIEW customer_orders AS
SELECT c.id, c.name, count(o.id) AS orders, max(o.placed) AS last_order
FROM customer c
LEFT JOIN orders o ON o.customer_id = c.id
GROUP BY c.id;
