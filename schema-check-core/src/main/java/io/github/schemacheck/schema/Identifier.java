package io.github.schemacheck.schema;

import java.util.Set;
import java.util.regex.Pattern;

/** Quotes what PostgreSQL would otherwise fold or refuse; all identifiers in our SQL and output go through here. */
public final class Identifier {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

    /** From pg_get_keywords() on PostgreSQL 18: all that quote_ident() quotes, which is all but the unreserved ones. */
    private static final Set<String> KEYWORDS = Set.of(
            """
            all analyse analyze and any array as asc asymmetric authorization between bigint binary
            bit boolean both case cast char character check coalesce collate collation column
            concurrently constraint create cross current_catalog current_date current_role
            current_schema current_time current_timestamp current_user dec decimal default deferrable
            desc distinct do else end except exists extract false fetch float for foreign freeze from
            full grant greatest group grouping having ilike in initially inner inout int integer
            intersect interval into is isnull join json json_array json_arrayagg json_exists
            json_object json_objectagg json_query json_scalar json_serialize json_table json_value
            lateral leading least left like limit localtime localtimestamp merge_action national
            natural nchar none normalize not notnull null nullif numeric offset on only or order out
            outer overlaps overlay placing position precision primary real references returning right
            row select session_user setof similar smallint some substring symmetric system_user table
            tablesample then time timestamp to trailing treat trim true union unique user using values
            varchar variadic verbose when where window with xmlattributes xmlconcat xmlelement
            xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
            """
                    .strip()
                    .split("\\s+"));

    private Identifier() {}

    /** @return the name as it can stand in SQL: as it is where that is safe, else in double quotes */
    public static String quote(String name) {
        boolean plain = PLAIN.matcher(name).matches() && !KEYWORDS.contains(name);
        return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** @return the text as a string constant that is right whatever standard_conforming_strings says */
    public static String literal(String text) {
        String quoted = "'" + text.replace("'", "''") + "'";
        return text.indexOf('\\') < 0 ? quoted : "E" + quoted.replace("\\", "\\\\");
    }
}
