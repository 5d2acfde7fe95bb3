package io.github.schemacheck.report.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the template {@code releases} takes.
 *
 * @param ns before each id of an element: two reports may stand in one page
 * @param targets the one that was released to last comes first
 */
record ReleasesPage(String ns, List<ReleaseTrend> targets) {
    /** @param releases newest first */
    static ReleasesPage of(List<ReleaseTime> releases) {
        Map<String, List<ReleaseTime>> byTarget = new LinkedHashMap<>();
        releases.forEach(release -> byTarget.computeIfAbsent(release.target(), target -> new ArrayList<>())
                .add(release));
        List<ReleaseTrend> targets = new ArrayList<>();
        byTarget.forEach((target, all) -> targets.add(ReleaseTrend.of("target-" + (targets.size() + 1), target, all)));
        return new ReleasesPage("releases-", targets);
    }
}
