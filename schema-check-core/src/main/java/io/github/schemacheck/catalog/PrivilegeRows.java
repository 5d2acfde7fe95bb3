package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.DefaultPrivilege;
import io.github.schemacheck.schema.Grant;
import java.util.List;

/** Mappers of privileges. */
final class PrivilegeRows {
    private PrivilegeRows() {}

    static void grant(Row row, Reading reading) {
        String catalog = row.text();
        long oid = row.number();
        int column = row.integer();
        String grantee = row.text();
        List<String> privileges = row.sorted();
        reading.find(catalog, oid, column)
                .ifPresent(target ->
                        reading.add(new Grant(target, grantee, reading.pool().shared(privileges))));
    }

    static void defaultPrivilege(Row row, Reading reading) {
        reading.add(new DefaultPrivilege(row.text(), row.text(), objects(row.letter()), row.text(), row.sorted()));
    }

    private static String objects(char kind) {
        return switch (kind) {
            case 'r' -> "tables";
            case 'S' -> "sequences";
            case 'f' -> "functions";
            case 'T' -> "types";
            case 'n' -> "schemas";
            case 'L' -> "large objects";
            default -> "objects of kind " + kind;
        };
    }
}
