package io.github.schemacheck.deploy.railway;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the user calls the place to deploy to: names or ids; empty where nothing is said. */
public record Wanted(String project, String environment, String service) {
    /** @return with Railway's own variables where nothing else is said */
    public Wanted orOf(Map<String, String> variables) {
        return new Wanted(
                first(project, variables.get("RAILWAY_PROJECT_ID")),
                first(environment, variables.get("RAILWAY_ENVIRONMENT_ID")),
                first(service, variables.get("RAILWAY_SERVICE_ID")));
    }

    private static String first(String said, @Nullable String other) {
        return (said.isBlank() && other != null) ? other.strip() : said.strip();
    }
}
