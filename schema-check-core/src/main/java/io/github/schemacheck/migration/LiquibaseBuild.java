package io.github.schemacheck.migration;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a build knows of its project's Liquibase.
 *
 * @param told settings by Liquibase's names, as {@code liquibase.contexts}; they go before what files of the project
 *     say
 * @param classpath of the project; its own Liquibase, if it is there, compares checksums
 */
public record LiquibaseBuild(Map<String, String> told, List<Path> classpath) {
    /** Of a project without a build that knows anything. */
    public static final LiquibaseBuild NONE = new LiquibaseBuild(Map.of(), List.of());

    public LiquibaseBuild {
        told = Map.copyOf(told);
        classpath = List.copyOf(classpath);
    }
}
