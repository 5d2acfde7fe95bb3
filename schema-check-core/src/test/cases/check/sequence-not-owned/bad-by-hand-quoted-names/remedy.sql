ALTER SEQUENCE "Shop"."Bill's numbers" OWNED BY "Shop".bill."Id";

ALTER SEQUENCE public.other OWNED BY public.parted.id;
