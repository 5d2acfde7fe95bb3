CREATE INDEX page_view_customer ON page_view (customer_id);
