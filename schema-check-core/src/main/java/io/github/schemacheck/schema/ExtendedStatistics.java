package io.github.schemacheck.schema;

/**
 * CREATE STATISTICS.
 *
 * @param definition as pg_get_statisticsobjdef() renders it, but for its columns, which are in the order of their names
 * @param statisticsTarget -1 for the server's default
 */
public record ExtendedStatistics(QualifiedName table, QualifiedName name, String definition, int statisticsTarget)
        implements TableMember {
    @Override
    public ObjectId id() {
        return ObjectId.of(ObjectKind.EXTENDED_STATISTICS, name);
    }
}
