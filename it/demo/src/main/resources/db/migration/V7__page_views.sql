CREATE TABLE page_view (
    customer_id bigint,
    path text NOT NULL,
    seen timestamptz NOT NULL
) PARTITION BY RANGE (seen);
CREATE TABLE page_view_2026_10 PARTITION OF page_view
    FOR VALUES FROM ('2026-10-01 00:00:00+00') TO ('2026-11-01 00:00:00+00');
CREATE TABLE page_view_2026_11 PARTITION OF page_view
    FOR VALUES FROM ('2026-11-01 00:00:00+00') TO ('2026-12-01 00:00:00+00');
