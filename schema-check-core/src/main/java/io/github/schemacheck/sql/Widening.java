package io.github.schemacheck.sql;

import io.github.schemacheck.schema.DataType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which changes of a type keep every value and do not rewrite the table (seen on PostgreSQL 15). */
public final class Widening {
    private static final Pattern TYPE =
            Pattern.compile("(character varying|bit varying|numeric)(?:\\((\\d+)(?:,(\\d+))?\\))?");

    private Widening() {}

    /** @return whether {@code to} holds all that {@code from} holds, stored the same way */
    public static boolean isSafe(DataType from, DataType to) {
        if (!from.collation().equals(to.collation())) {
            return false;
        }
        boolean fromVarchar =
                from.name().startsWith("character varying") && !from.name().endsWith("[]");
        if (fromVarchar && to.name().equals("text")) {
            return true;
        }
        Matcher old = TYPE.matcher(from.name());
        Matcher now = TYPE.matcher(to.name());
        return old.matches() && now.matches() && old.group(1).equals(now.group(1)) && isWider(old, now);
    }

    private static boolean isWider(Matcher from, Matcher to) {
        String wide = to.group(2);
        String narrow = from.group(2);
        if (wide == null) {
            return narrow != null;
        }
        boolean sameScale = java.util.Objects.equals(from.group(3), to.group(3));
        return narrow != null && sameScale && Integer.parseInt(wide) > Integer.parseInt(narrow);
    }
}
