package io.github.schemacheck;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.check.Suppressed;
import io.github.schemacheck.check.Suppressions;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * What is said of one tenant.
 *
 * @param tenant as people say it
 * @param findings worst first; empty where it is as expected, or could not be read
 * @param suppressed what somebody has accepted
 * @param unreadable why nothing is known of it; empty where something is
 * @param resumed whether an earlier run, which did not come to its end, found it as expected: this one did not look
 */
public record TenantVerdict(
        String tenant, List<Finding> findings, List<Suppressed> suppressed, String unreadable, boolean resumed) {
    public TenantVerdict {
        findings = findings.stream().sorted().toList();
        suppressed = List.copyOf(suppressed);
    }

    /** @return of a tenant that could not be read */
    static TenantVerdict unreadable(String tenant, String why) {
        return new TenantVerdict(tenant, List.of(), List.of(), why, false);
    }

    /** @param applied to the findings of all tenants, of which these are the very same objects */
    TenantVerdict accepting(Suppressions.Applied applied) {
        Set<Finding> mine = Collections.newSetFromMap(new IdentityHashMap<>());
        mine.addAll(findings);
        return new TenantVerdict(
                tenant,
                applied.kept().stream().filter(mine::contains).toList(),
                applied.suppressed().stream()
                        .filter(one -> mine.contains(one.finding()))
                        .toList(),
                unreadable,
                resumed);
    }

    public boolean isAsExpected() {
        return unreadable.isEmpty() && findings.isEmpty();
    }
}
