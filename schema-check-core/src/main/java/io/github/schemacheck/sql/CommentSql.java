package io.github.schemacheck.sql;

import io.github.schemacheck.schema.Comment;
import io.github.schemacheck.schema.Identifier;
import java.util.List;

final class CommentSql implements ObjectSql<Comment> {
    @Override
    public List<SqlStatement> create(Comment wanted, Sides sides) {
        return List.of(SqlStatement.of(
                "COMMENT ON " + Reference.to(wanted.target()) + " IS " + Identifier.literal(wanted.text())));
    }

    @Override
    public List<SqlStatement> alter(Comment live, Comment wanted, Sides sides) {
        return create(wanted, sides);
    }
}
