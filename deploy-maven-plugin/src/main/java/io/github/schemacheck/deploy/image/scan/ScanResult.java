package io.github.schemacheck.deploy.image.scan;

import java.util.Comparator;
import java.util.List;

/**
 * What is known to be wrong with an image.
 *
 * @param vulnerabilities each once, the worst first
 */
public record ScanResult(Scanner scanner, List<Vulnerability> vulnerabilities) {
    public ScanResult {
        vulnerabilities = vulnerabilities.stream()
                .distinct()
                .sorted(Comparator.comparing(Vulnerability::level)
                        .reversed()
                        .thenComparing(Vulnerability::id)
                        .thenComparing(Vulnerability::inPackage))
                .toList();
    }

    /** @return that bad or worse, and to be had without: nobody can act on what has no fix yet */
    public List<Vulnerability> fixable(Vulnerability.Level from) {
        return vulnerabilities.stream()
                .filter(found -> found.level().compareTo(from) >= 0)
                .filter(found -> !found.fixedIn().isEmpty())
                .toList();
    }

    /** @return how many of them are how bad, for people */
    @Override
    public String toString() {
        long critical = count(Vulnerability.Level.CRITICAL);
        long high = count(Vulnerability.Level.HIGH);
        long fixable = fixable(Vulnerability.Level.UNKNOWN).size();
        return scanner.program() + " knows " + vulnerabilities.size() + " vulnerabilities: " + critical + " critical, "
                + high + " high, " + (vulnerabilities.size() - critical - high) + " less; " + fixable
                + " of them are fixed in a newer version";
    }

    private long count(Vulnerability.Level level) {
        return vulnerabilities.stream().filter(found -> found.level() == level).count();
    }
}
