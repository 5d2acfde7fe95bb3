package io.github.schemacheck.report.html;

import io.github.schemacheck.trace.LockMode;
import io.github.schemacheck.trace.StatementTrace;
import io.github.schemacheck.trace.Touch;
import io.github.schemacheck.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which tables are locked for others while the pending migrations run: a row a table, a bar from the statement that
 * takes a lock to the end of its transaction. Widths grow with the logarithm of the time that a statement takes.
 */
record LockTimes(int width, int height, int labels, List<Row> rows, List<Bar> bars, List<Tick> ticks) {
    static final LockTimes NONE = new LockTimes(0, 0, 0, List.of(), List.of(), List.of());

    private static final int LABELS = 230;
    private static final int ROW = 26;
    private static final int TOP = 26;
    private static final int LEAST = 34;
    private static final int PER_TENFOLD = 44;

    /** A table. */
    record Row(String table, int y) {}

    /** A lock that others wait for. */
    record Bar(int x, int y, int width, String tone, String said) {}

    /** Where a statement begins. */
    record Tick(int x, int number, String place) {}

    static LockTimes of(Trace trace) {
        List<StatementTrace> statements = trace.statements();
        int[] begins = begins(trace);
        Map<String, Integer> rows = new LinkedHashMap<>();
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            StatementTrace statement = statements.get(i);
            int from = begins[i];
            int to = begins[end(statements, i)];
            for (Touch touch : statement.tables().toList()) {
                touch.strongest().filter(LockMode::blocksWrites).ifPresent(mode -> {
                    String table = touch.relation().name().toString();
                    int row = rows.computeIfAbsent(table, name -> rows.size());
                    bars.add(new Bar(from, TOP + row * ROW + 4, to - from - 2, tone(mode), said(statement, mode)));
                });
            }
        }
        if (bars.isEmpty()) {
            return NONE;
        }
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            ticks.add(new Tick(begins[i], i + 1, statements.get(i).place().toString()));
        }
        List<Row> named = rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), TOP + row.getValue() * ROW + 17))
                .toList();
        return new LockTimes(begins[statements.size()] + 10, TOP + rows.size() * ROW + 6, LABELS, named, bars, ticks);
    }

    public boolean any() {
        return !bars.isEmpty();
    }

    private static String tone(LockMode mode) {
        return mode.blocksReads() ? "bad" : "warn";
    }

    private static String said(StatementTrace statement, LockMode mode) {
        return statement.place() + ": " + mode.words() + ", "
                + (mode.blocksReads() ? "nobody reads or writes" : "nobody writes");
    }

    /** @return where each statement begins, and last where the last one ends */
    private static int[] begins(Trace trace) {
        List<StatementTrace> statements = trace.statements();
        int[] begins = new int[statements.size() + 1];
        begins[0] = LABELS;
        for (int i = 0; i < statements.size(); i++) {
            double millis = LockRow.work(trace, statements.get(i)).toMillis();
            begins[i + 1] = begins[i] + LEAST + (int) (PER_TENFOLD * Math.log10(1 + millis / 10));
        }
        return begins;
    }

    /** @return the first statement after the transaction */
    private static int end(List<StatementTrace> statements, int from) {
        int end = from + 1;
        while (end < statements.size()
                && statements.get(end).setting().transaction()
                        == statements.get(from).setting().transaction()) {
            end++;
        }
        return end;
    }
}
