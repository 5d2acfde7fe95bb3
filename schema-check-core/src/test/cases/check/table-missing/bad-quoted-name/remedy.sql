CREATE TABLE IF NOT EXISTS shop."Order" (
    id integer CONSTRAINT "Order_id_not_null" NOT NULL
);
DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = 'shop."Order"'::regclass AND conname = 'Order_pkey') THEN
        ALTER TABLE shop."Order" ADD CONSTRAINT "Order_pkey" PRIMARY KEY (id);
    END IF;
END $$;
ALTER TABLE shop."Order" OWNER TO postgres;
