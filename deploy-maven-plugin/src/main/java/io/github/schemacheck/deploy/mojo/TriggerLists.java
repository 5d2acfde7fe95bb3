package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Triggers;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

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

    /** @param dockerfile below the module's folder; elsewhere it is another module's */
    Triggers with(String dockerfile) {
        List<String> all = new ArrayList<>(full);
        if (!dockerfile.startsWith("..") && !all.contains(dockerfile)) {
            all.add(dockerfile);
        }
        return new Triggers(all, filesOnly, image, none);
    }
}
