package io.github.schemacheck.sql;

import io.github.schemacheck.schema.SchemaObject;
import java.util.List;

/** The SQL of one kind of object. All statements may run twice, and none drops what holds data. */
interface ObjectSql<T extends SchemaObject> {
    /** @return what creates the object, where live lacks it; empty where it comes with its parent */
    List<SqlStatement> create(T wanted, Sides sides);

    /** @return what makes the live object like the wanted one; a note where that is not safe */
    List<SqlStatement> alter(T live, T wanted, Sides sides);

    /**
     * @return what makes the object in an empty database exactly as it is, partitions and their members by their own
     *     names; a note for what cannot be made
     */
    default List<SqlStatement> rebuild(T wanted, Sides sides) {
        return create(wanted, sides);
    }

    /** @return what has to wait until everything is created */
    default List<SqlStatement> finish(T wanted) {
        return List.of();
    }
}
