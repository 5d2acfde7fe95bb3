package io.github.schemacheck.check.hazards;

import io.github.schemacheck.check.Description;
import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.check.TraceCheck;
import io.github.schemacheck.schema.CheckConstraint;
import io.github.schemacheck.schema.Column;
import io.github.schemacheck.schema.Identifier;
import io.github.schemacheck.trace.Forecast;
import io.github.schemacheck.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class TypeChangeReadsRows implements TraceCheck {
    @Override
    public Description description() {
        return new Description(
                "type-change-reads-rows",
                Severity.ERROR,
                "A column gets another type, and its constraints are checked again for all rows.",
                "Nobody reads or writes the table until the last row is checked, though no row is written.");
    }

    @Override
    public Stream<Finding> run(Trace trace) {
        return trace.statements().stream().flatMap(statement -> statement
                .altered()
                .filter(change ->
                        change.to() instanceof Column && change.in("type").isPresent())
                .map(change -> (Column) change.to())
                .filter(column -> statement
                        .of(column.table())
                        .filter(touch -> touch.scanned() && !touch.rewritten())
                        .isPresent())
                .flatMap(column -> finding(new Spot(trace, statement, column.table()), column).stream()));
    }

    private Optional<Finding> finding(Spot spot, Column column) {
        return spot.pause(
                description(),
                Forecast.scan(spot.size()),
                "the constraints of " + column.id() + " are checked again: " + spot.blocked(),
                checks(spot, column));
    }

    private static String checks(Spot spot, Column column) {
        List<CheckConstraint> checks = spot.trace()
                .before()
                .all(CheckConstraint.class)
                .filter(check -> check.table().equals(column.table())
                        && check.expression().contains(column.name()))
                .toList();
        String alter = "ALTER TABLE " + column.table();
        StringBuilder sql = new StringBuilder("SET lock_timeout = '2s';\n");
        checks.forEach(check -> sql.append(alter + " DROP CONSTRAINT " + Identifier.quote(check.name()) + ";\n"));
        sql.append(Remedies.ended(Remedies.code(spot.statement()))).append('\n');
        checks.forEach(check -> sql.append(alter + " ADD CONSTRAINT " + Identifier.quote(check.name()) + " CHECK ("
                + check.expression() + ") NOT VALID;\n"));
        sql.append("-- in the next migration:\n");
        checks.forEach(check ->
                sql.append(Remedies.validate(column.table(), check.name())).append('\n'));
        return sql.toString().stripTrailing();
    }
}
