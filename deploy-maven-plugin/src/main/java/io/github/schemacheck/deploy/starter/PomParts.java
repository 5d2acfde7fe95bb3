package io.github.schemacheck.deploy.starter;

import java.util.Map;

/** What belongs into the POM, to be pasted by whoever it belongs to. */
public final class PomParts {
    private PomParts() {}

    /**
     * @param configuration of the plugin by the names of its parameters; empty where its defaults fit
     * @return the plugin
     */
    public static StarterFile plugin(String version, Map<String, String> configuration) {
        StringBuilder inner = new StringBuilder();
        configuration.forEach((name, value) ->
                inner.append("\n    <" + name + ">").append(value).append("</" + name + ">"));
        String element = inner.isEmpty() ? "" : "<configuration>" + inner + "\n  </configuration>";
        return new StarterFile(
                "pom-plugin.xml",
                Template.of("plugin.xml").with(Map.of("version", version, "configuration", element)),
                "into <build><plugins> of pom.xml, before any maven-deploy-plugin");
    }

    /** @return profiles, one for each environment */
    public static StarterFile profiles() {
        return new StarterFile(
                "pom-profiles.xml",
                Template.of("profiles.xml").with(Map.of()),
                "into <project>, where environments differ");
    }
}
