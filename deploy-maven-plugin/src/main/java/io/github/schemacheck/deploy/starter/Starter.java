package io.github.schemacheck.deploy.starter;

import java.util.ArrayList;
import java.util.List;

/**
 * What a project starts with. Depends on nothing but what was read of the project.
 *
 * @param applications those of its modules that become images; may be none
 * @param migrations folders of modules with migrations, {@code ""} for the project itself; may be none
 * @param github whether its repository is on GitHub, or nowhere yet
 */
public record Starter(List<Application> applications, List<String> migrations, Pipeline pipeline, boolean github) {
    public Starter {
        applications = List.copyOf(applications);
        migrations = List.copyOf(migrations);
    }

    /** @return in the order in which they are told */
    public List<StarterFile> files() {
        List<StarterFile> files = new ArrayList<>();
        applications.forEach(application -> files.addAll(ImageFiles.of(application)));
        if (github) {
            files.add(Workflow.of(this));
        }
        return files;
    }
}
