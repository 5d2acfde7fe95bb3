package io.github.schemacheck.deploy.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * {@code deploy_cache.json}: the memory of one project on one machine, with a SHA-256 for each file and each folder.
 */
public final class MemoryFile {
    private static final int SCHEMA_VERSION = 1;

    private final Path file;
    private final String project;
    private final Consumer<String> warning;

    /** @param warning told where the file is not ours, or not as it was written */
    public MemoryFile(Path file, String project, Consumer<String> warning) {
        this.file = file;
        this.project = project;
        this.warning = warning;
    }

    /** @return empty where there is none; what is damaged or somebody else's is set aside and never believed */
    public Optional<Memory> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(memory(new ObjectMapper().readTree(Files.readAllBytes(file))));
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            setAside(e instanceof IllegalArgumentException ? String.valueOf(e.getMessage()) : "it is damaged");
            return Optional.empty();
        }
    }

    private Memory memory(JsonNode root) {
        require(root.path("schemaVersion").asInt() == SCHEMA_VERSION, "another version of the plugin wrote it");
        require(root.path("project").asText().equals(project), "it is another project's");
        Map<String, String> labels = new HashMap<>();
        root.path("labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        Optional<Fingerprint> fingerprint = Fingerprint.of(labels);
        Optional<Strategy> strategy = Strategy.of(root.path("strategy").asText());
        require(fingerprint.isPresent() && strategy.isPresent(), "it is damaged");
        return new Memory(
                project,
                Instant.parse(root.path("time").asText()),
                strategy.get(),
                root.path("image").asText(),
                root.path("digest").asText(),
                fingerprint.get(),
                files(root.path("folders")));
    }

    private static Map<String, HashedFile> files(JsonNode folders) {
        Map<String, HashedFile> files = new HashMap<>();
        folders.properties().forEach(folder -> {
            SortedMap<String, HashedFile> inside = new TreeMap<>();
            folder.getValue().path("files").properties().forEach(each -> {
                String[] words = each.getValue().asText().split(" ", 2);
                Optional<Strategy> strategy = Strategy.of(words[0]);
                require(words.length == 2 && strategy.isPresent(), "it is damaged");
                inside.put(each.getKey(), new HashedFile(strategy.get(), words[1]));
            });
            require(folder.getValue().path("sha256").asText().equals(sha(inside)), "it is damaged");
            String prefix = folder.getKey().isEmpty() ? "" : folder.getKey() + "/";
            inside.forEach((name, hashed) -> files.put(prefix + name, hashed));
        });
        return files;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private void setAside(String why) {
        Path aside = file.resolveSibling(file.getFileName() + ".set-aside");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            warning.accept(
                    "What was remembered of the last image is not used: " + why + ". It is now in " + aside + ".");
        } catch (IOException e) {
            warning.accept("What was remembered of the last image is not used: " + why + " (" + file + ").");
        }
    }

    public void write(Memory memory) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("schemaVersion", SCHEMA_VERSION);
        root.put("project", memory.project());
        root.put("time", memory.time().toString());
        root.put("strategy", memory.strategy().word());
        root.put("image", memory.image());
        root.put("digest", memory.digest());
        ObjectNode labels = root.putObject("labels");
        memory.fingerprint().labels().forEach(labels::put);
        ObjectNode folders = root.putObject("folders");
        byFolder(memory.files()).forEach((name, files) -> {
            ObjectNode folder = folders.putObject(name);
            folder.put("sha256", sha(files));
            ObjectNode inside = folder.putObject("files");
            files.forEach((file, hashed) -> inside.put(file, hashed.strategy().word() + " " + hashed.hash()));
        });
        try {
            AtomicFile.write(
                    file, new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, SortedMap<String, HashedFile>> byFolder(Map<String, HashedFile> files) {
        SortedMap<String, SortedMap<String, HashedFile>> folders = new TreeMap<>();
        files.forEach((path, hashed) -> {
            int slash = path.lastIndexOf('/');
            folders.computeIfAbsent(path.substring(0, Math.max(0, slash)), name -> new TreeMap<>())
                    .put(path.substring(slash + 1), hashed);
        });
        return folders;
    }

    private static String sha(SortedMap<String, HashedFile> files) {
        Digest digest = new Digest();
        files.forEach((name, hashed) ->
                digest.line(name).line(hashed.strategy().word()).line(hashed.hash()));
        return digest.text();
    }
}
