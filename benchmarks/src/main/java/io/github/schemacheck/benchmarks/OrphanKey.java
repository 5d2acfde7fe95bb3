package io.github.schemacheck.benchmarks;

import java.util.List;

/**
 * A foreign key of the table {@code child}, named as its column.
 *
 * @param words what it is like
 * @param parent its table
 * @param bar the most that a scan at pace {@code fast} may take, by the time of VALIDATE CONSTRAINT
 */
record OrphanKey(String name, String words, String parent, double bar) {
    static final List<OrphanKey> ALL = List.of(
            new OrphanKey("indexed", "index on the key, ids of the parent close together", "dense", 0.15),
            new OrphanKey("indexed_sparse", "index on the key, ids of the parent far apart", "sparse", 0.15),
            new OrphanKey("indexed_few", "index on the key, 1,000 different keys", "dense", 0.01),
            new OrphanKey("plain", "no index, ids of the parent close together", "dense", 0.15),
            new OrphanKey("plain_sparse", "no index, ids of the parent far apart", "sparse", 0.75),
            new OrphanKey("plain_few", "no index, 1,000 different keys", "sparse", 0.75));

    /** Those that take seconds at any pace. */
    static final List<OrphanKey> LARGE = List.of(ALL.get(0), ALL.get(3), ALL.get(4));

    /** @return what makes the key not valid again: VALIDATE CONSTRAINT does nothing for a valid one */
    String afresh() {
        return "ALTER TABLE child DROP CONSTRAINT " + name + "; ALTER TABLE child ADD CONSTRAINT " + name
                + " FOREIGN KEY (" + name + ") REFERENCES " + parent + " NOT VALID";
    }

    String validate() {
        return "ALTER TABLE child VALIDATE CONSTRAINT " + name;
    }

    /** @return one orphan for each row of the table that is a multiple of the number */
    String plant(int each) {
        // Neither parent has an id of this size.
        return "SET session_replication_role = replica; UPDATE child SET " + name + " = 2000000001 WHERE id % " + each
                + " = 0; RESET session_replication_role";
    }
}
