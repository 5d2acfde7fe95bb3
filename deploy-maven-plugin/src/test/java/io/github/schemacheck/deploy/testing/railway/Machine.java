package io.github.schemacheck.deploy.testing.railway;

import java.util.Map;

/** What runs images; the usual one only says that it does. */
@FunctionalInterface
public interface Machine {
    /**
     * @param settings the service's, by the names of the API, as the health check's path
     * @return empty where it runs and is healthy; else what to say of it
     */
    String start(Run run, Map<String, String> variables, Map<String, Object> settings);
}
