package io.github.schemacheck.history.changelog;

import io.github.schemacheck.history.changelog.ChangeSet.Place;
import io.github.schemacheck.history.changelog.ChangeSet.Rerun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A changelog in XML, YAML or JSON. */
final class Tree {
    private final Reading reading;
    private final Map<String, String> own = new LinkedHashMap<>();
    private final String shown;
    private Level level;

    Tree(Reading reading, Level level, String shown) {
        this.reading = reading;
        this.level = level;
        this.shown = shown;
    }

    /** @throws NotReadable where it is no changelog */
    void read(Node root) {
        if (!root.is("databaseChangeLog")) {
            throw new NotReadable("its first element is " + root.name() + ", not databaseChangeLog", root.line());
        }
        level = level.saying(
                filled(root, root.text("logicalFilePath")),
                filled(root, Optional.of(Level.context(root))).orElse(""));
        root.children().forEach(this::child);
    }

    private void child(Node node) {
        switch (node.name()) {
            case "changeSet" -> changeSet(node);
            case "include" -> new Includes(reading, level, this::text).one(node, where(node));
            case "includeAll" -> new Includes(reading, level, this::text).all(node, where(node));
            case "modifyChangeSets" -> node.children().stream()
                    .filter(each -> !each.children().isEmpty())
                    .forEach(this::child);
            case "property" -> new Property(reading, level, own).read(node, where(node));
            case "preConditions", "removeChangeSetProperty" -> {}
            default -> {
                if (!node.children().isEmpty()) {
                    reading.gap(where(node), "Liquibase itself knows no " + node.name() + " here");
                }
            }
        }
    }

    private void changeSet(Node node) {
        Optional<String> id = text(node, "id");
        Optional<String> author = text(node, "author");
        if (node.text("id").isEmpty() || node.text("author").isEmpty()) {
            reading.gap(where(node), "a change set without an id or an author that can be told");
        }
        if (id.isEmpty() || author.isEmpty()) {
            return;
        }
        reading.add(new ChangeSet(
                id.get(),
                author.get(),
                paths(text(node, "logicalFilePath")),
                new Place(shown, node.line()),
                conditions(node),
                rerun(node.flag("runAlways", node.flag("alwaysRun", false)), node.flag("runOnChange", false)),
                validCheckSums(node),
                SchemaChanges.in(node)));
    }

    private List<String> paths(Optional<String> ownPath) {
        return ownPath.filter(text -> !text.isBlank())
                .map(text -> List.of(Resources.normalized(text)))
                .orElseGet(() -> paths(level));
    }

    static List<String> paths(Level level) {
        List<String> paths = new ArrayList<>(List.of(Resources.normalized(level.recorded())));
        String file = Resources.normalized(level.path());
        if (!paths.contains(file)) {
            // Where it ran before the path was said for it, Liquibase knows it by its file.
            paths.add(file);
        }
        return paths;
    }

    private Conditions conditions(Node node) {
        List<String> labels = new ArrayList<>(level.labels());
        text(node, "labels").filter(text -> !text.isBlank()).ifPresent(labels::add);
        return new Conditions(
                level.contexts(),
                filled(node, Optional.of(Level.context(node))).orElse(""),
                labels,
                text(node, "dbms").orElse(""),
                level.ignored() || node.flag("ignore", false),
                node.children().stream().anyMatch(each -> each.is("preConditions")));
    }

    static Rerun rerun(boolean always, boolean onChange) {
        return always ? Rerun.ALWAYS : onChange ? Rerun.WHEN_CHANGED : Rerun.NEVER;
    }

    private static List<String> validCheckSums(Node node) {
        List<String> sums = new ArrayList<>(node.texts("validCheckSum"));
        sums.addAll(node.texts("validCheckSums"));
        return sums;
    }

    private Optional<String> text(Node node, String name) {
        return filled(node, node.text(name));
    }

    private Optional<String> filled(Node node, Optional<String> text) {
        Optional<String> filled =
                text.flatMap(raw -> reading.parameters().with(own).filled(raw));
        if (text.isPresent() && filled.isEmpty()) {
            reading.gap(
                    where(node), "no changelog says what " + text.get() + " is; liquibase.parameters.<name> tells it");
        }
        return filled;
    }

    private String where(Node node) {
        return shown + ":" + node.line();
    }
}
