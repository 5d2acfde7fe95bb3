package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Triggers;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/** Which file asks for how much of a deployment; a list that is given takes the place of the usual one. */
public final class TriggerLists {
    /** What everything else is built on. */
    @Parameter
    List<String> full = Triggers.FULL;

    /** What can be copied into a running container. */
    @Parameter
    List<String> filesOnly = List.of();

    /** What the application is compiled of. */
    @Parameter
    List<String> image = Triggers.IMAGE;

    /** What no image holds. */
    @Parameter
    List<String> none = Triggers.NONE;

    /** @param dockerfile asks for all where it is below the module's folder; elsewhere it is another module's */
    Triggers with(MavenProject module, File dockerfile) {
        String path = module.getBasedir()
                .toPath()
                .relativize(dockerfile.toPath())
                .toString()
                .replace('\\', '/');
        List<String> all = new ArrayList<>(full);
        if (!path.startsWith("..") && !all.contains(path)) {
            all.add(path);
        }
        return new Triggers(all, filesOnly, image, none);
    }
}
