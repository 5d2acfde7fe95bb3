package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.Index;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.ObjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

final class IndexSql implements ObjectSql<Index> {
    @Override
    public List<SqlStatement> create(Index wanted, Sides sides) {
        Optional<ObjectId> parent = wanted.parentObject();
        boolean ofIndex = parent.filter(id -> id.kind() == ObjectKind.INDEX).isPresent();
        List<SqlStatement> all = new ArrayList<>();
        if (parent.isEmpty() || (ofIndex && sides.liveHas(parent.get()))) {
            all.add(IndexText.create(wanted, wanted.name(), sides));
            parent.ifPresent(id -> all.add(
                    SqlStatement.of("ALTER INDEX " + id.name() + " ATTACH PARTITION " + wanted.qualifiedName())));
        }
        if (parent.isEmpty() || !ofIndex) {
            all.addAll(flags(Index.State.USABLE, wanted));
        }
        return all;
    }

    /** The index of a partition is built by itself and attached: so it has its own name. */
    @Override
    public List<SqlStatement> rebuild(Index wanted, Sides sides) {
        Optional<ObjectId> parent = wanted.parentObject();
        List<SqlStatement> all = new ArrayList<>();
        if (parent.filter(id -> id.kind() != ObjectKind.INDEX).isEmpty()) {
            all.add(IndexText.rebuild(wanted, sides));
            parent.ifPresent(id -> all.add(attach(wanted, id)));
        }
        all.addAll(flags(Index.State.USABLE, wanted));
        boolean broken = !wanted.state().valid() || !wanted.state().ready();
        if (broken && !sides.isPartitioned(wanted.table())) {
            all.add(SqlStatement.note("That " + wanted.id() + " is invalid"));
        }
        return all;
    }

    @Override
    public List<SqlStatement> alter(Index live, Index wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        if (wanted.state().valid() && !(live.state().valid() && live.state().ready())) {
            all.add(repair(wanted, sides));
        }
        boolean detached = live.parentObject().isEmpty();
        wanted.parentObject()
                .filter(parent -> detached && parent.kind() == ObjectKind.INDEX)
                .ifPresent(parent -> all.add(attach(wanted, parent)));
        List<String> options = wanted.definition().options();
        if (!live.definition().options().equals(options)) {
            String alter = "ALTER INDEX " + wanted.qualifiedName();
            all.addAll(TableSettingsSql.options(alter, live.definition().options(), options));
        }
        all.addAll(flags(live.state(), wanted));
        if (!IndexText.withoutOptions(live).equals(IndexText.withoutOptions(wanted))) {
            all.addAll(IndexText.replace(wanted, sides));
        }
        if (all.isEmpty()) {
            all.add(SqlStatement.note("Attach or replace " + wanted.qualifiedName() + " in a migration."));
        }
        return all;
    }

    private static SqlStatement attach(Index wanted, ObjectId parent) {
        return SqlStatement.of("ALTER INDEX " + parent.name() + " ATTACH PARTITION " + wanted.qualifiedName());
    }

    private static SqlStatement repair(Index wanted, Sides sides) {
        return sides.isPartitioned(wanted.table())
                ? SqlStatement.note(
                        wanted.qualifiedName() + " is valid as soon as every partition has its index attached.")
                : SqlStatement.alone("REINDEX INDEX CONCURRENTLY " + wanted.qualifiedName());
    }

    private static List<SqlStatement> flags(Index.State live, Index wanted) {
        List<SqlStatement> all = new ArrayList<>();
        String alter = "ALTER TABLE " + wanted.table();
        String name = Identifier.quote(wanted.name());
        if (wanted.state().clustered() && !live.clustered()) {
            all.add(SqlStatement.of(alter + " CLUSTER ON " + name));
        }
        if (!wanted.state().clustered() && live.clustered()) {
            all.add(SqlStatement.of(alter + " SET WITHOUT CLUSTER"));
        }
        if (wanted.state().replicaIdentity() && !live.replicaIdentity()) {
            all.add(SqlStatement.of(alter + " REPLICA IDENTITY USING INDEX " + name));
        }
        if (!wanted.state().replicaIdentity() && live.replicaIdentity()) {
            all.add(SqlStatement.of(alter + " REPLICA IDENTITY DEFAULT"));
        }
        return all;
    }
}
