package io.github.schemacheck.history;

import java.util.List;

/**
 * One file of an Alembic {@code versions} folder.
 *
 * @param file as people of the project say it
 * @param down the revisions that it follows; empty for a base
 * @param dependsOn revisions or branch labels that have to be there before
 * @param rowsOnly its {@code upgrade} does something, and nothing in it says that it changes the schema
 * @param parentsKnown whether {@code down} and {@code dependsOn} are all that the file says
 */
public record AlembicScript(
        String file,
        String revision,
        List<String> down,
        List<String> dependsOn,
        List<String> labels,
        boolean rowsOnly,
        boolean parentsKnown) {
    public AlembicScript {
        down = List.copyOf(down);
        dependsOn = List.copyOf(dependsOn);
        labels = List.copyOf(labels);
    }
}
