package io.github.schemacheck.deploy.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.ReviewResult;
import io.github.schemacheck.check.Severity;
import io.github.schemacheck.problem.ProblemException;
import io.github.schemacheck.snapshot.Snapshot;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * What a release did so far. On the disk after each change, and never half written: a run that is killed leaves the
 * truth of the moment before. Holds no secrets.
 */
public final class Receipt {
    public static final String RUNNING = "running";
    public static final String DEPLOYED = "deployed";
    public static final String FAILED = "failed";
    public static final String ROLLED_BACK = "rolled back";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Path> files;
    private final Optional<SessionReceipt> session;
    private final ObjectNode root = JSON.createObjectNode();

    private Receipt(ReleaseSettings.Records records) {
        this.files = records.receipts();
        this.session = records.session();
    }

    /** @param records files that all hold it */
    static Receipt begin(ReleaseSettings.Records records, String begun) {
        Receipt receipt = new Receipt(records);
        receipt.put("state", RUNNING);
        receipt.put("begun", begun);
        return receipt;
    }

    /** @return what an earlier run left in the first file that there is; empty where it is none */
    static Optional<JsonNode> earlier(List<Path> files) {
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                try {
                    return Optional.of(JSON.readTree(Files.readAllBytes(file)));
                } catch (IOException notOurs) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    public JsonNode json() {
        return root.deepCopy();
    }

    void put(String name, String value) {
        root.put(name, value);
        write();
    }

    void put(String name, List<String> values) {
        root.set(name, JSON.valueToTree(values));
        write();
    }

    /** @param stage of the gate: before or after migrating */
    void gate(String stage, ReviewResult result) {
        ObjectNode gate = root.withObject("/gate").withObject("/" + stage);
        gate.put("schema", Snapshot.fingerprint(result.evidence().live()));
        for (Severity severity : Severity.values()) {
            gate.put(severity.word(), result.count(severity));
        }
        write();
    }

    /** @param seconds negative while it runs */
    void step(String name, String state, double seconds) {
        ObjectNode step = root.withObject("/steps").withObject("/" + name.replace('/', '|'));
        step.put("state", state);
        if (seconds >= 0) {
            step.put("seconds", seconds);
        }
        root.put("step", name);
        write();
    }

    private void write() {
        try {
            byte[] text = JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
            for (Path file : files) {
                replace(file.toAbsolutePath(), text);
            }
            if (session.isPresent()) {
                replace(session.get().file().toAbsolutePath(), session.get().with(root));
            }
        } catch (IOException e) {
            throw new ProblemException(
                    "The receipt cannot be written: " + e.getMessage(),
                    "make room for " + files + ", or name other files with deploy.receipt.",
                    e);
        }
    }

    private static void replace(Path file, byte[] text) throws IOException {
        Files.createDirectories(file.getParent());
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try (FileChannel out = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
