package io.github.schemacheck.deploy.starter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a project starts with. Depends on nothing but what was read of the project.
 *
 * @param applications those of its modules that become images; may be none
 * @param migrations folders of modules with migrations, {@code ""} for the project itself; may be none
 * @param github whether its repository is on GitHub, or nowhere yet
 * @param service of Railway that is released to, where one is named
 */
public record Starter(
        List<Application> applications,
        List<String> migrations,
        Pipeline pipeline,
        boolean github,
        Optional<String> service) {
    public Starter {
        applications = List.copyOf(applications);
        migrations = List.copyOf(migrations);
    }

    /** @return the service that the workflow releases to: a release is about one application, which is the project */
    public Optional<String> releasedTo() {
        boolean one = applications.size() == 1 && applications.get(0).folder().isEmpty();
        return one ? service : Optional.empty();
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
