package io.github.schemacheck.history.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code ${name}} stands for in changelogs; the one that is said first counts. */
final class Parameters {
    private record Parameter(String name, String value) {}

    private final List<Parameter> all = new ArrayList<>();

    /** @param told by the deployment, which goes before what changelogs say */
    Parameters(Map<String, String> told) {
        told.forEach(this::add);
        add("database.typeName", "postgresql");
    }

    /** Of a file alone; what it says counts before what was said for all. */
    private Parameters(List<Parameter> own, Parameters all) {
        this.all.addAll(own);
        this.all.addAll(all.all);
    }

    void add(String name, String value) {
        all.add(new Parameter(name, value));
    }

    Parameters with(Map<String, String> own) {
        List<Parameter> local = new ArrayList<>();
        own.forEach((name, value) -> local.add(0, new Parameter(name, value)));
        return new Parameters(local, this);
    }

    /** @return empty where a name in it is unknown */
    Optional<String> filled(String text) {
        return filled(text, 0);
    }

    private Optional<String> filled(String text, int depth) {
        int from = text.indexOf("${");
        int to = text.indexOf('}', from + 2);
        if (from < 0 || to < 0) {
            return Optional.of(text);
        }
        String name = text.substring(from + 2, to).strip();
        if (name.startsWith(":") || depth > 20) {
            return Optional.empty();
        }
        String head = text.substring(0, from);
        String rest = text.substring(to + 1);
        return value(name).flatMap(value -> filled(value, depth + 1)).flatMap(value -> filled(rest, depth)
                .map(filled -> head + value + filled));
    }

    private Optional<String> value(String name) {
        return all.stream()
                .filter(each -> each.name.equalsIgnoreCase(name))
                .map(Parameter::value)
                .findFirst();
    }
}
