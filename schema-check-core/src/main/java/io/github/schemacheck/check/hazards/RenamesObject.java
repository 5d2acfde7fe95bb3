package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.diff.Change;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.EnumType;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.schema.QualifiedName;
import io.github.schemacheck.schema.Table;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Trace;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

final class RenamesObject implements TraceCheck {
    private static final Pattern RENAME = Pattern.compile(
            "(?is)ALTER\\s+(?!INDEX|TRIGGER|POLICY)(?!.*\\bRENAME\\s+CONSTRAINT)\\w+.*\\b(?:RENAME|SET\\s+SCHEMA)\\b");
    private static final Pattern TO = Pattern.compile("(?i)\\bRENAME\\s+TO\\s+(\"[^\"]+\"|\\w+)");

    @Override
    public Description description() {
        return new Description(
                "renames-object",
                Severity.ERROR,
                "Something of live gets another name.",
                "The running application asks for the old name, and fails until the new version runs everywhere.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return Seen.statements(trace, RENAME)
                .flatMap(statement -> statement.changes().stream()
                        .filter(change -> trace.before().has(change.id()))
                        .sorted((one, next) -> one.id().compareTo(next.id()))
                        .limit(1)
                        .map(change -> new Spot(trace, statement, change.id().name())
                                .finding(
                                        description(),
                                        description().severity(),
                                        what(change) + " is not found under its name any more",
                                        remedy(statement, change)))
                        .toList()
                        .stream());
    }

    private static String what(Change change) {
        return renamedValue(change)
                .map(value -> "value " + Identifier.literal(value) + " of " + change.id())
                .orElse(change.id().toString());
    }

    private static Optional<String> renamedValue(Change change) {
        return change instanceof Change.Altered altered
                        && altered.from() instanceof EnumType from
                        && altered.to() instanceof EnumType to
                ? from.labels().stream()
                        .filter(label -> !to.labels().contains(label))
                        .findFirst()
                : Optional.empty();
    }

    private static String remedy(StatementTrace statement, Change change) {
        if (renamedValue(change).isPresent()) {
            return "-- add the new value beside the old one, which stays: PostgreSQL drops none";
        }
        if (change instanceof Change.Renamed renamed && renamed.to() instanceof Column column) {
            return "ALTER TABLE " + column.table() + " ADD COLUMN " + Identifier.quote(column.name()) + " "
                    + column.type() + ";\n"
                    + "-- fill both for one release, by a trigger or by the application; drop the old one in the next";
        }
        Matcher name = TO.matcher(Remedies.code(statement));
        return change.subject() instanceof Table table && name.find()
                ? Remedies.ended(Remedies.code(statement)) + "\n-- for one release, in the same migration:\n"
                        + "CREATE VIEW " + table.name() + " AS SELECT * FROM "
                        + new QualifiedName(table.name().schema(), name.group(1).replace("\"", "")) + ";"
                : "-- make the new one beside the old one; drop the old one in the next release";
    }
}
