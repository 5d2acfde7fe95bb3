package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Variables of a service in one environment. Values are secrets until the caller knows better. */
public final class Variables {
    private final GraphQl api;

    Variables(GraphQl api) {
        this.api = api;
    }

    /** @return as the service gets them, with references put in; sealed ones are not among them */
    public SortedMap<String, String> rendered(Target target) {
        return read(target, false);
    }

    /** @return as they were written, with {@code ${{Postgres.DATABASE_URL}}} and the like */
    public SortedMap<String, String> written(Target target) {
        return read(target, true);
    }

    /** Sets these and leaves all others; deploys nothing, however many there are. */
    public void set(Target target, Map<String, String> variables) {
        Map<String, Object> input = new HashMap<>(target.variables());
        input.put("projectId", target.project().id());
        input.put("variables", variables);
        input.put("replace", false);
        input.put("skipDeploys", true);
        api.ask(Operation.SET_VARIABLES, Map.of("input", input));
    }

    private SortedMap<String, String> read(Target target, boolean unrendered) {
        Map<String, Object> variables = new HashMap<>(target.variables());
        variables.put("projectId", target.project().id());
        variables.put("unrendered", unrendered);
        SortedMap<String, String> all = new TreeMap<>();
        api.ask(Operation.VARIABLES, variables)
                .path("variables")
                .properties()
                .forEach(field -> all.put(field.getKey(), field.getValue().asText("")));
        return all;
    }
}
