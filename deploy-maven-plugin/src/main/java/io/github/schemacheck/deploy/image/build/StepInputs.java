package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.dockerfile.Instruction;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.digest.Sha256;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What steps depend on besides their instruction and the files that they copy.
 *
 * @param arguments of the build
 * @param identity of an image that the engine has, by its name; empty for one that it does not have
 */
record StepInputs(StepLines lines, Map<String, String> arguments, UnaryOperator<String> identity) {
    /**
     * @param bases images that it is built on, with their digests where BuildKit tells them
     * @return by their names for people; values as digests, as an argument may be nobody else's business
     */
    Map<String, String> of(Step step, Collection<String> bases) {
        Map<String, String> inputs = new TreeMap<>();
        for (String base : bases) {
            int digest = base.indexOf('@');
            String name = digest < 0 ? base : base.substring(0, digest);
            inputs.put("base image " + name, digest < 0 ? identity.apply(base) : base.substring(digest + 1));
        }
        if (step.instruction().startsWith("RUN ")) {
            lines.above(step).forEach(each -> add(inputs, each));
        }
        return inputs;
    }

    private void add(Map<String, String> inputs, Instruction above) {
        if (above.is(Keyword.ARG)) {
            above.variables().forEach(each -> {
                String value = arguments.getOrDefault(each.name(), each.value().orElse(""));
                inputs.put("build argument " + each.name(), Sha256.hex(value));
            });
        } else if (above.is(Keyword.ENV)) {
            above.variables()
                    .forEach(each -> inputs.put(
                            "ENV " + each.name(), Sha256.hex(each.value().orElse(""))));
        } else if (above.is(Keyword.USER, Keyword.SHELL)) {
            inputs.put(above.keyword().name(), Sha256.hex(String.join(" ", above.arguments())));
        }
    }
}
