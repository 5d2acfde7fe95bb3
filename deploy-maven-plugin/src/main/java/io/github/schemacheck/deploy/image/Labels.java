package io.github.schemacheck.deploy.image;

/**
 * The names of the labels that we put on an image: what a later run, on a machine that has never seen the project,
 * needs to know of what is deployed. Values are text without secrets.
 */
public final class Labels {
    /** The commit, from OCI's list of annotations. */
    public static final String REVISION = "org.opencontainers.image.revision";

    /** Where the sources are. */
    public static final String SOURCE = "org.opencontainers.image.source";

    public static final String VERSION = "org.opencontainers.image.version";

    /** The project's own output timestamp, so that the same input gives the same label. */
    public static final String CREATED = "org.opencontainers.image.created";

    /** SHA-256 of the schema that the code expects, as a snapshot. */
    public static final String SCHEMA = "io.github.schemacheck.schema";

    /** Which migrations the application has, as a set that is told from others. */
    public static final String MIGRATIONS = "io.github.schemacheck.migrations";

    private Labels() {}
}
