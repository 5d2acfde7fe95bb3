package io.github.schemacheck.deploy.railway;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How much of a service there is.
 *
 * @param replicas in the one region that the service is in
 * @param regions replicas by region, where there are several; empty where nothing is said
 * @param cpus of each replica
 * @param gigabytes of memory of each replica
 */
public record Scale(
        OptionalInt replicas, Map<String, Integer> regions, Optional<Double> cpus, Optional<Double> gigabytes) {
    public Scale {
        regions = new TreeMap<>(regions);
    }

    public boolean isEmpty() {
        return replicas.isEmpty() && regions.isEmpty() && cpus.isEmpty() && gigabytes.isEmpty();
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        replicas.ifPresent(number -> parts.add("replicas " + number));
        regions.forEach((region, number) -> parts.add(region + " " + number));
        cpus.ifPresent(number -> parts.add("CPUs " + number));
        gigabytes.ifPresent(number -> parts.add("memory " + number + " GB"));
        return parts.isEmpty() ? "as the plan has it" : String.join(", ", parts);
    }
}
