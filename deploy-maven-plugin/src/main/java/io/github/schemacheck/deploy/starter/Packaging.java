package io.github.schemacheck.deploy.starter;

/** What a build makes of an application, as far as its image depends on it. */
public enum Packaging {
    /** Spring Boot 3.3 and newer. */
    BOOT_JAR("boot-tools", "a Spring Boot jar is taken apart into its layers: dependencies change least, classes most"),

    /** Spring Boot 2.3 to 3.2 had another tool for it. */
    OLDER_BOOT_JAR("boot-layertools", BOOT_JAR.why),

    /** Spring Boot runs it by itself, and takes no war apart. */
    BOOT_WAR("boot-war", "Spring Boot runs this war by itself; it takes no war apart, so it is one layer"),

    JAR("jar", "released dependencies change least, then those of this build and snapshots, then its classes"),

    WAR("war", "released dependencies change least, then those of this build and snapshots, then the rest of the war"),

    /** Of a time before the servlets moved from javax to jakarta. */
    JAVAX_WAR("war", WAR.why);

    private final String template;
    private final String why;

    Packaging(String template, String why) {
        this.template = template;
        this.why = why;
    }

    String template() {
        return template;
    }

    /** @return for people, why the image is layered as it is */
    String why() {
        return why;
    }

    /** @return whether the build has to put the dependencies beside its classes first */
    public boolean wantsDependencies() {
        return this == JAR;
    }
}
