-- One row per column of a key, in its order: how the server compares the two sides.
-- $1 child, $2 parent, both as regclass understands them; $3 name of the constraint; $4, $5 columns of each side.
WITH RECURSIVE given AS (
    SELECT ?::text::regclass::oid AS child, ?::text::regclass::oid AS parent, ?::text AS name
), key AS (
    SELECT g.child, g.parent, g.name, k.ord::int AS ord, c.attname AS child_column, p.attname AS parent_column,
           c.atttypid AS child_type, p.atttypid AS parent_type,
           c.attcollation AS child_collation, p.attcollation AS parent_collation
    FROM given g
    CROSS JOIN unnest(?::text[], ?::text[]) WITH ORDINALITY AS k(child_column, parent_column, ord)
    JOIN pg_catalog.pg_attribute c ON c.attrelid = g.child AND c.attname = k.child_column AND NOT c.attisdropped
    JOIN pg_catalog.pg_attribute p ON p.attrelid = g.parent AND p.attname = k.parent_column AND NOT p.attisdropped
), stripped(type, base) AS (
    SELECT t.type, t.type FROM (SELECT child_type FROM key UNION SELECT parent_type FROM key) AS t(type)
    UNION ALL
    SELECT s.type, t.typbasetype FROM stripped s JOIN pg_catalog.pg_type t ON t.oid = s.base WHERE t.typtype = 'd'
), base AS (
    SELECT s.type, s.base FROM stripped s JOIN pg_catalog.pg_type t ON t.oid = s.base WHERE t.typtype <> 'd'
), compared AS (
    SELECT key.*, cb.base AS child_base, pb.base AS parent_base,
           coalesce(
               -- The operators of the constraint itself, as its triggers use them.
               (SELECT con.conpfeqop[key.ord] FROM pg_catalog.pg_constraint con
                WHERE con.conrelid = key.child AND con.contype = 'f' AND con.conname = key.name
                  AND con.confrelid = key.parent),
               -- What ADD FOREIGN KEY would take: the operator across both types, else the parent's own.
               (SELECT a.amopopr FROM pg_catalog.pg_opclass oc
                JOIN pg_catalog.pg_am am ON am.oid = oc.opcmethod AND am.amname = 'btree'
                JOIN pg_catalog.pg_amop a ON a.amopfamily = oc.opcfamily AND a.amoplefttype = oc.opcintype
                    AND a.amopstrategy = 3 AND a.amoprighttype IN (cb.base, oc.opcintype)
                WHERE oc.opcdefault AND oc.opcintype = pb.base
                ORDER BY a.amoprighttype = cb.base DESC LIMIT 1)) AS operator
    FROM key JOIN base cb ON cb.type = key.child_type JOIN base pb ON pb.type = key.parent_type
)
SELECT c.child_column, c.parent_column,
       coalesce('OPERATOR(' || quote_ident(n.nspname) || '.' || o.oprname || ')', 'OPERATOR(pg_catalog.=)') AS operator,
       CASE WHEN lt.typtype <> 'p' AND o.oprleft <> c.parent_base THEN '::' || format_type(o.oprleft, NULL)
            ELSE '' END AS parent_cast,
       CASE WHEN rt.typtype <> 'p' AND o.oprright <> c.child_base THEN '::' || format_type(o.oprright, NULL)
            ELSE '' END
       || CASE WHEN c.child_collation <> c.parent_collation AND c.parent_collation <> 0 AND c.child_collation <> 0
               THEN ' COLLATE ' || quote_ident(cn.nspname) || '.' || quote_ident(co.collname) ELSE '' END AS child_cast,
       -- Types of extensions are left out: > and = of an empty search_path would be those of another type.
       c.child_collation = c.parent_collation AND coalesce(co.collisdeterministic, true)
           AND (ct.typtype = 'e' OR ct.typnamespace = 'pg_catalog'::regnamespace) AS groupable,
       CASE WHEN c.child_base IN (20, 21, 23) AND c.parent_base IN (20, 21, 23)
            THEN format_type(c.child_base, NULL) ELSE '' END AS integer_type
FROM compared c
JOIN pg_catalog.pg_type ct ON ct.oid = c.child_base
LEFT JOIN pg_catalog.pg_operator o ON o.oid = c.operator
LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.oprnamespace
LEFT JOIN pg_catalog.pg_type lt ON lt.oid = o.oprleft
LEFT JOIN pg_catalog.pg_type rt ON rt.oid = o.oprright
LEFT JOIN pg_catalog.pg_collation co ON co.oid = c.parent_collation
LEFT JOIN pg_catalog.pg_namespace cn ON cn.oid = co.collnamespace
ORDER BY c.ord
