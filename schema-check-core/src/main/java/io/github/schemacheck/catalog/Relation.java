package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.QualifiedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table or view while it is read: what its members, and others that refer to it, need to know of it. */
final class Relation {
    private final ObjectId id;
    private final boolean compared;
    private final List<Long> parents;
    private final List<@Nullable String> columns = new ArrayList<>();
    private final List<Long> collations = new ArrayList<>();

    /**
     * @param compared false for one of an extension, which only names things
     * @param parents oids of the tables it inherits from or is a partition of, in order
     */
    Relation(ObjectId id, boolean compared, List<Long> parents) {
        this.id = id;
        this.compared = compared;
        this.parents = List.copyOf(parents);
    }

    ObjectId id() {
        return id;
    }

    boolean isTable() {
        return id.kind() == ObjectKind.TABLE;
    }

    boolean compared() {
        return compared;
    }

    QualifiedName name() {
        return id.name();
    }

    List<Long> parents() {
        return parents;
    }

    void addColumn(int number, String column, long collation) {
        while (columns.size() <= number) {
            columns.add(null);
            collations.add(0L);
        }
        columns.set(number, column);
        collations.set(number, collation);
    }

    /** @return the name of a column by attnum; a number in words for a system column */
    String column(long number) {
        String column = number > 0 && number < columns.size() ? columns.get((int) number) : null;
        return column == null ? "column " + number : column;
    }

    List<String> columns(long[] wanted) {
        List<String> names = new ArrayList<>(wanted.length);
        for (long number : wanted) {
            names.add(column(number));
        }
        return names;
    }

    boolean hasColumn(String column) {
        return columns.contains(column);
    }

    /** @return attnum, 0 where there is no such column */
    int number(String column) {
        return Math.max(0, columns.indexOf(column));
    }

    /** @return the oid of the column's collation, 0 for none */
    long collation(long number) {
        return number > 0 && number < collations.size() ? collations.get((int) number) : 0;
    }
}
