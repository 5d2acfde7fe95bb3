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

    /** SHA-256 of all that the application is made of, in hexadecimal: equal where nothing that matters differs. */
    public static final String CONTENT = "io.github.schemacheck.content";

    /** SHA-256 of the files whose change asks for a full build. */
    public static final String CONTENT_FULL = "io.github.schemacheck.content.full";

    /** SHA-256 of the files whose change asks for an image. */
    public static final String CONTENT_IMAGE = "io.github.schemacheck.content.image";

    /** SHA-256 of the files that can be copied into a running container. */
    public static final String CONTENT_FILES = "io.github.schemacheck.content.files";

    /** SHA-256 of the lists of globs by which files were told apart. */
    public static final String TRIGGERS = "io.github.schemacheck.triggers";

    /** The resolved dependencies and parents: {@code name=SHA-256}, separated by blanks. */
    public static final String DEPENDENCIES = "io.github.schemacheck.dependencies";

    /** SHA-256 of the schema that the code expects, as a snapshot. */
    public static final String SCHEMA = "io.github.schemacheck.schema";

    private Labels() {}
}
