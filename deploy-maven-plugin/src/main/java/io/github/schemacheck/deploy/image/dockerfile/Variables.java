package io.github.schemacheck.deploy.image.dockerfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of ARG and ENV that the file itself tells. What nobody told stays as it is written, so a text that still
 * holds a {@code $} is not known.
 */
public final class Variables {
    private final Map<String, String> values;
    private final Map<String, String> defaults;
    private final char escape;

    private Variables(Map<String, String> values, Map<String, String> defaults, char escape) {
        this.values = values;
        this.defaults = defaults;
        this.escape = escape;
    }

    static Variables none(char escape) {
        return new Variables(Map.of(), Map.of(), escape);
    }

    /** @return what holds in a stage just before one of its instructions, with what its parents set */
    public static Variables before(Instruction instruction, Stage stage, Dockerfile file) {
        Map<String, String> global = none(file.escape()).withAll(file.arguments()).values;
        Variables known = new Variables(Map.of(), global, file.escape());
        List<Stage> lineage = file.lineage(stage);
        for (int i = lineage.size() - 1; i > 0; i--) {
            known = known.withAll(lineage.get(i).instructions(Keyword.ENV));
        }
        int end = stage.instructions().indexOf(instruction);
        return known.withAll(stage.instructions().subList(0, Math.max(0, end)));
    }

    /** @return with what these ARGs and ENVs say; others say nothing */
    Variables withAll(List<Instruction> instructions) {
        Variables known = this;
        for (Instruction each : instructions) {
            if (each.is(Keyword.ARG, Keyword.ENV)) {
                for (NameValue variable : each.variables()) {
                    known = known.with(variable, each.is(Keyword.ARG));
                }
            }
        }
        return known;
    }

    /** An ARG does not win over an ENV of the same name. */
    private Variables with(NameValue variable, boolean argument) {
        Optional<String> value = variable.value().map(this::expand);
        if (value.isEmpty()) {
            value = Optional.ofNullable(defaults.get(variable.name()));
        }
        Map<String, String> more = new LinkedHashMap<>(values);
        value.ifPresent(known -> more.put(variable.name(), known));
        return argument
                        && values.containsKey(variable.name())
                        && variable.value().isEmpty()
                ? this
                : new Variables(more, defaults, escape);
    }

    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** @return without quotes and escapes, with the values put in */
    public String expand(String word) {
        return new Expansion(word, this, escape).text();
    }
}
