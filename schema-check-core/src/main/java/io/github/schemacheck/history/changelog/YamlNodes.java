package io.github.schemacheck.history.changelog;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.UnicodeReader;

/**
 * A changelog in YAML, or in JSON, which Liquibase too reads as YAML, with the same parser; nodes only, so no object is
 * ever made of what a file names.
 */
final class YamlNodes {
    private static final String ROOT = "databaseChangeLog";

    /** Numbers and words as Liquibase says them: {@code 010} is an octal number of YAML 1.1, {@code yes} is true. */
    private static final class Scalars extends SafeConstructor {
        Scalars() {
            super(new LoaderOptions());
        }

        String text(ScalarNode node) {
            boolean told = Set.of(Tag.INT, Tag.FLOAT, Tag.BOOL).contains(node.getTag());
            return told ? String.valueOf(constructObject(node)) : node.getValue();
        }
    }

    private final Scalars scalars = new Scalars();

    private YamlNodes() {}

    /**
     * @return the part {@code databaseChangeLog}
     * @throws NotReadable where it is no YAML, or has no such part
     */
    static Node read(Path file) throws IOException {
        try (Reader in = new UnicodeReader(Files.newInputStream(file))) {
            org.yaml.snakeyaml.nodes.Node document = new Yaml(new LoaderOptions()).compose(in);
            if (document instanceof MappingNode map) {
                return new YamlNodes()
                        .children(map).stream()
                                .filter(each -> each.is(ROOT))
                                .findFirst()
                                .orElseThrow(() -> new NotReadable("it has no " + ROOT, 0));
            }
            throw new NotReadable("it has no " + ROOT, 0);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new NotReadable("it is no YAML that can be read", line);
        } catch (YAMLException e) {
            throw new NotReadable("it is no YAML that can be read", 0);
        }
    }

    private List<Node> children(MappingNode map) {
        List<Node> children = new ArrayList<>();
        for (NodeTuple entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key) {
                children.add(node(key.getValue(), entry.getValueNode(), line(key)));
            }
        }
        return children;
    }

    private Node node(String name, org.yaml.snakeyaml.nodes.Node value, int line) {
        if (value instanceof MappingNode map) {
            return new Node(name, Optional.empty(), children(map), line);
        }
        if (value instanceof SequenceNode list) {
            return new Node(name, Optional.empty(), items(list), line);
        }
        return new Node(name, text(value), List.of(), line);
    }

    /** What a list's maps hold are children of the list; its texts are children without a name. */
    private List<Node> items(SequenceNode list) {
        List<Node> items = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : list.getValue()) {
            if (item instanceof MappingNode map) {
                items.addAll(children(map));
            } else {
                items.add(node("", item, line(item)));
            }
        }
        return items;
    }

    /** What Liquibase makes of a date without quotes depends on the time zone of its machine. */
    private Optional<String> text(org.yaml.snakeyaml.nodes.Node value) {
        return value instanceof ScalarNode scalar
                        && !Set.of(Tag.NULL, Tag.TIMESTAMP).contains(scalar.getTag())
                ? Optional.of(scalars.text(scalar))
                : Optional.empty();
    }

    private static int line(org.yaml.snakeyaml.nodes.Node node) {
        return node.getStartMark().getLine() + 1;
    }
}
