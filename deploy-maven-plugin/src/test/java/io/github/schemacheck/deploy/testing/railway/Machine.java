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

    /**
     * Runs the pre-deploy command in the new image, before anything is replaced.
     *
     * @return empty where it ended well, or there is none; else what to say of it
     */
    default String prepare(Run run, Map<String, String> variables, Map<String, Object> settings) {
        return "";
    }
}
