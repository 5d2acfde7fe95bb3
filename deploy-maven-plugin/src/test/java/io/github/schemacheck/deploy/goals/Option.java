package io.github.schemacheck.deploy.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A parameter that people may set.
 *
 * @param property what sets it on the command line, {@code ""} where only the POM can
 * @param text of its description
 */
record Option(String name, String type, String property, String text) {
    /** What has more than one part, so that no single word could say it. */
    private static final Set<String> OF_PARTS =
            Set.of("java.util.Map", "java.util.List", "io.github.schemacheck.deploy.mojo.TriggerLists");

    private static final String NONE = "Default: none";

    /** @return what somebody who reads its description would still have to ask */
    List<String> openQuestions() {
        List<String> open = new ArrayList<>();
        if (!text.contains("Default: ") && !text.contains("(default")) {
            open.add(name + ": what is it by default?");
        }
        // A default that is a value shows the form too.
        if (text.contains(NONE) && !type.equals("boolean") && !text.contains("Example: ")) {
            open.add(name + ": what does a value look like?");
        }
        if (property.isEmpty() ? !OF_PARTS.contains(type) : !property.startsWith("deploy.")) {
            open.add(name + ": what sets it on the command line?");
        }
        if (property.isEmpty() && !text.contains("Example: <")) {
            open.add(name + ": what does it look like in the POM?");
        }
        return open;
    }
}
