-- If a unique, not null column is there already:
-- ALTER TABLE public.p ADD PRIMARY KEY USING INDEX …;

-- If a unique, not null column is there already:
-- ALTER TABLE public.t ADD PRIMARY KEY USING INDEX …;
