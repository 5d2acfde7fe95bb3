package io.github.schemacheck.deploy.railway.settings;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code railway.json} or {@code railway.toml}, as a tree.
 *
 * @param name for messages
 */
public record ConfigFile(String name, JsonNode tree) {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectMapper TOML = new TomlMapper();

    /** A file that says nothing. */
    public static final ConfigFile NONE = new ConfigFile("no file", JsonNodeFactory.instance.objectNode());

    /** @param shown what the user calls it */
    public static ConfigFile read(Path file, String shown) {
        try {
            return parse(shown, Files.readString(file));
        } catch (IOException e) {
            throw new ProblemException(
                    shown + " cannot be read: " + e.getMessage(), "see that it is there, in UTF-8.", e);
        }
    }

    /** @param name decides on the format: TOML where it ends in {@code .toml} */
    public static ConfigFile parse(String name, String text) {
        try {
            JsonNode tree = (name.endsWith(".toml") ? TOML : JSON).readTree(text);
            if (tree == null || !tree.isObject()) {
                throw new ProblemException(name + " holds no table of settings.", "begin it with { and end it with }.");
            }
            return new ConfigFile(name, tree);
        } catch (JacksonException e) {
            throw new ProblemException(
                    name + place(e.getLocation()) + ": " + e.getOriginalMessage(),
                    "correct it there; nothing was read from the file.");
        }
    }

    private static String place(JsonLocation location) {
        return location == null ? "" : ", line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** @return the dotted path of each value; a list is one value */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        collect("", tree, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, List<String> paths) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(child -> collect(
                            path.isEmpty() ? child.getKey() : path + "." + child.getKey(), child.getValue(), paths));
        } else if (!path.isEmpty()) {
            paths.add(path);
        }
    }
}
