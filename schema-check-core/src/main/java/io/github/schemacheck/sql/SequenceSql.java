package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.ObjectId;
import io.github.schemacheck.schema.Persistence;
import io.github.schemacheck.schema.Sequence;
import java.util.ArrayList;
import java.util.List;

final class SequenceSql implements ObjectSql<Sequence> {
    @Override
    public List<SqlStatement> create(Sequence wanted, Sides sides) {
        String unlogged = wanted.persistence() == Persistence.UNLOGGED ? "UNLOGGED " : "";
        return List.of(SqlStatement.of(
                "CREATE " + unlogged + "SEQUENCE IF NOT EXISTS " + wanted.name() + " " + wanted.options()));
    }

    /** The column may not exist before its default does, which needs the sequence. */
    @Override
    public List<SqlStatement> finish(Sequence wanted) {
        return wanted.ownedBy().map(column -> List.of(owned(wanted, column))).orElse(List.of());
    }

    @Override
    public List<SqlStatement> alter(Sequence live, Sequence wanted, Sides sides) {
        List<SqlStatement> all = new ArrayList<>();
        if (!live.options().equals(wanted.options())) {
            all.add(SqlStatement.of("ALTER SEQUENCE " + wanted.name() + " " + wanted.options()));
        }
        if (live.persistence() != wanted.persistence()) {
            String set = wanted.persistence() == Persistence.UNLOGGED ? " SET UNLOGGED" : " SET LOGGED";
            all.add(SqlStatement.of("ALTER SEQUENCE " + wanted.name() + set));
        }
        if (!live.ownedBy().equals(wanted.ownedBy())) {
            all.add(wanted.ownedBy()
                    .map(column -> owned(wanted, column))
                    .orElse(SqlStatement.of("ALTER SEQUENCE " + wanted.name() + " OWNED BY NONE")));
        }
        return all;
    }

    private static SqlStatement owned(Sequence sequence, ObjectId column) {
        return SqlStatement.of("ALTER SEQUENCE " + sequence.name() + " OWNED BY " + column.name() + "."
                + Identifier.quote(column.member()));
    }
}
