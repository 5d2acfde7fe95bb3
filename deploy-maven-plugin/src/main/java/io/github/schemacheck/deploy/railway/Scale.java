package io.github.schemacheck.deploy.railway;

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
}
