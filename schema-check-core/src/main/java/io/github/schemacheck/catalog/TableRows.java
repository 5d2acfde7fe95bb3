package io.github.schemacheck.catalog;

import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Persistence;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Tables; those that inherit wait for the last row, as their parents may come later. */
final class TableRows implements RowMapper {
    private final Reading reading;
    private final Map<Long, Heir> heirs = new HashMap<>();

    /** A table with parents, which are still unknown; {@code partition} tells the two kinds of inheritance apart. */
    private record Heir(Table table, List<Long> parents, boolean partition, String owner) {}

    TableRows(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void map(Row row) {
        long oid = row.number();
        QualifiedName name = row.name();
        String owner = row.text();
        List<Long> parents = Arrays.stream(row.numbers()).boxed().toList();
        boolean compared = !reading.isOfExtension("pg_class", oid);
        reading.addRelation(oid, new Relation(ObjectId.table(name), compared, parents));
        Table.Kind kind = kind(row.letter());
        Persistence persistence = persistence(row.letter());
        Optional<String> key = row.optional();
        boolean partition = row.flag();
        Table.Partitioning partitioning =
                reading.pool().shared(new Table.Partitioning(key, Optional.empty(), row.optional(), row.flag()));
        Table.RowSecurity security = reading.pool().shared(new Table.RowSecurity(row.flag(), row.flag()));
        Table table = new Table(name, kind, persistence, partitioning, List.of(), security, settings(row, reading));
        if (parents.isEmpty()) {
            reading.add("pg_class", oid, table, owner);
        } else {
            heirs.put(oid, new Heir(table, parents, partition, owner));
        }
    }

    @Override
    public void end() {
        heirs.forEach((oid, heir) -> reading.add("pg_class", oid, withParents(heir), heir.owner()));
    }

    private Table withParents(Heir heir) {
        List<QualifiedName> parents = heir.parents().stream()
                .map(parent -> reading.known(parent).name())
                .toList();
        Table table = heir.table();
        Table.Partitioning own = table.partitioning();
        Table.Partitioning partitioning = heir.partition()
                ? new Table.Partitioning(own.key(), Optional.of(parents.get(0)), own.bounds(), own.detachPending())
                : own;
        return new Table(
                table.name(),
                table.kind(),
                table.persistence(),
                partitioning,
                heir.partition() ? List.of() : parents,
                table.rowSecurity(),
                table.settings());
    }

    /** Takes options, those of the TOAST table, tablespace, access method and replica identity. */
    private static Table.Settings settings(Row row, Reading reading) {
        Stream<String> options = row.texts().stream();
        Stream<String> toast = row.texts().stream().map(option -> "toast." + option);
        List<String> all = Stream.concat(options, toast).sorted().toList();
        return settings(all, row, reading);
    }

    /** Takes tablespace, access method and replica identity. */
    static Table.Settings settings(List<String> options, Row row, Reading reading) {
        String tablespace = row.optional().orElse("");
        String accessMethod = row.optional().orElse("");
        String replicaIdentity =
                switch (row.letter()) {
                    case 'n' -> "NOTHING";
                    case 'f' -> "FULL";
                    case 'i' -> "INDEX";
                    default -> "DEFAULT";
                };
        return reading.pool().shared(new Table.Settings(options, tablespace, accessMethod, replicaIdentity));
    }

    private static Table.Kind kind(char relkind) {
        return switch (relkind) {
            case 'p' -> Table.Kind.PARTITIONED;
            case 'f' -> Table.Kind.FOREIGN;
            default -> Table.Kind.ORDINARY;
        };
    }

    static Persistence persistence(char relpersistence) {
        return relpersistence == 'u' ? Persistence.UNLOGGED : Persistence.PERMANENT;
    }
}
