package io.github.schemacheck.report.html;

import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.data.OrphanFact;
import io.github.schemacheck.report.Counted;
import java.util.Comparator;
import java.util.List;

/** What people would rather look at; all values stand in tables too. */
record Pictures(
        List<HistoryLine> histories,
        String position,
        List<String> pending,
        List<String> changes,
        Orphans orphans,
        SchemaPicture schema,
        LockTimes locks) {

    /**
     * Foreign keys whose rows were counted.
     *
     * @param bad those with rows without a parent, most of them first
     */
    record Orphans(List<OrphanRow> bad, List<OrphanRow> good) {
        public boolean any() {
            return !bad.isEmpty() || !good.isEmpty();
        }
    }

    /** @param width of its bar, of 200 */
    record OrphanRow(String key, long orphans, String strategy, String took, long width) {}

    static Pictures of(Reported reported) {
        return new Pictures(
                reported.review().migrations().histories().stream()
                        .map(HistoryLine::of)
                        .toList(),
                position(reported.review()),
                reported.review().pending(),
                reported.review().pendingChanges(),
                orphans(reported.review().scanned()),
                SchemaPicture.of(
                        reported.review().evidence().expected(),
                        reported.review().evidence().live(),
                        TableFindings.of(reported.review().evidence(), reported.trace(), reported.findings())),
                reported.trace().map(LockTimes::of).orElse(LockTimes.NONE));
    }

    /** Only where no version table says it. */
    private static String position(ReviewResult result) {
        return result.evidence()
                .position()
                .map(position -> "By its schema, live stands " + position.words()
                        + (position.isExact()
                                ? ", exactly."
                                : ", with " + Counted.of(position.differences().size(), "difference") + "."))
                .orElse("");
    }

    private static Orphans orphans(List<OrphanFact.Scanned> scanned) {
        long most =
                scanned.stream().mapToLong(OrphanFact.Scanned::orphans).max().orElse(0);
        List<OrphanRow> rows = scanned.stream()
                .sorted(Comparator.comparing(OrphanFact.Scanned::orphans)
                        .reversed()
                        .thenComparing(fact -> fact.key().key().id()))
                .map(fact -> row(fact, most))
                .toList();
        return new Orphans(
                rows.stream().filter(row -> row.orphans() > 0).toList(),
                rows.stream().filter(row -> row.orphans() == 0).toList());
    }

    private static OrphanRow row(OrphanFact.Scanned fact, long most) {
        return new OrphanRow(
                fact.key().key().id().toString(),
                fact.orphans(),
                fact.strategy(),
                Moment.words(fact.took()),
                most == 0 ? 0 : Math.max(2, Math.round(200.0 * fact.orphans() / most)));
    }
}
