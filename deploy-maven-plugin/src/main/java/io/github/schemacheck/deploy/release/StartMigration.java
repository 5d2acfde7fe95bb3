package io.github.schemacheck.deploy.release;

import java.util.Map;

/** A tool by which an application of Spring Boot migrates when it starts, unless it is told not to. */
public enum StartMigration {
    FLYWAY("Flyway", "org.flywaydb:flyway-core", "spring.flyway.enabled"),
    LIQUIBASE("Liquibase", "org.liquibase:liquibase-core", "spring.liquibase.enabled");

    private final String name;
    private final String artifact;
    private final String property;

    StartMigration(String name, String artifact, String property) {
        this.name = name;
        this.artifact = artifact;
        this.property = property;
    }

    /** @return group and artifact that bring it into the application */
    public String artifact() {
        return artifact;
    }

    /** @return the property that turns it off */
    public String property() {
        return property;
    }

    /** @return the same as a variable of the service */
    String variable() {
        return property.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    }

    /** @param variables of the service, which win over the application's own settings */
    boolean isOff(Map<String, String> variables) {
        return variables.getOrDefault(variable(), "").equalsIgnoreCase("false");
    }

    boolean isOn(Map<String, String> variables) {
        return variables.getOrDefault(variable(), "").equalsIgnoreCase("true");
    }

    @Override
    public String toString() {
        return name;
    }
}
