package io.github.schemacheck.history.python;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Files that a regular expression misreads, beside what Python itself made of them. */
class HardFilesTest {
    private static final Map<String, String> NAMES = Map.of(
            "revision", "revision",
            "down_revision", "down",
            "branch_labels", "labels",
            "depends_on", "depends_on");

    @TestFactory
    Stream<DynamicTest> what_is_read_is_what_python_says_and_the_rest_is_unknown() {
        return CaseFolder.below("python").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
    }

    private static void check(CaseFolder folder) throws IOException {
        JsonNode truth = new ObjectMapper().readTree(folder.read("truth.json").orElseThrow());
        List<String> unknown = new ArrayList<>();
        for (Map.Entry<String, JsonNode> file : truth.properties()) {
            Path path = folder.folder().resolve("files").resolve(file.getKey());
            PythonFile ours = PythonFile.read(path);
            NAMES.forEach((name, key) -> {
                Value value = ours.value(name).orElse(new Value.Nothing());
                if (value instanceof Value.Unknown why) {
                    unknown.add(file.getKey() + ":" + why.line() + " " + name + ": " + why.reason());
                } else {
                    assertThat(texts(value))
                            .as(file + " " + name)
                            .isEqualTo(texts(file.getValue().get(key)));
                }
            });
        }
        folder.expect("unknown.txt", String.join("\n", unknown.stream().sorted().toList()) + "\n");
    }

    private static List<String> texts(Value value) {
        if (value instanceof Value.Text text) {
            return List.of(text.text());
        }
        return value instanceof Value.Items items
                ? items.members().stream().flatMap(each -> texts(each).stream()).toList()
                : List.of();
    }

    private static List<String> texts(JsonNode value) {
        List<String> texts = new ArrayList<>();
        value.forEach(each -> texts.add(each.asText()));
        return value.isTextual() ? List.of(value.asText()) : texts;
    }
}
