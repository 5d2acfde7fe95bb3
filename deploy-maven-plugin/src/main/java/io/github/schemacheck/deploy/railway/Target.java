package io.github.schemacheck.deploy.railway;

import java.util.Map;

/** One service in one environment: the only thing that is ever written to. */
public record Target(Named project, Named environment, Named service) {
    Map<String, String> variables() {
        return Map.of("environmentId", environment.id(), "serviceId", service.id());
    }

    @Override
    public String toString() {
        return service + " in " + environment + " of " + project;
    }
}
