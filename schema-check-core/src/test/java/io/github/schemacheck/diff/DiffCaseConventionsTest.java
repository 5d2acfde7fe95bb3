package io.github.schemacheck.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.schema.ObjectKind;
import io.github.schemacheck.schema.RecordShape;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiffCaseConventionsTest {
    @Test
    void every_kind_of_object_is_added_removed_and_altered_somewhere() throws IOException {
        assertThat(missing(names())).isEmpty();
    }

    @Test
    void a_kind_without_a_case_is_noticed() throws IOException {
        List<String> fewer = names().stream()
                .filter(name -> !name.startsWith("index/removed"))
                .toList();
        assertThat(missing(fewer)).containsExactly("index/removed");
    }

    private static List<String> names() throws IOException {
        return DiffCase.all().stream().map(DiffCase::name).toList();
    }

    private static List<String> missing(List<String> names) {
        return Arrays.stream(ObjectKind.values())
                .flatMap(DiffCaseConventionsTest::wanted)
                .filter(wanted -> names.stream().noneMatch(name -> name.startsWith(wanted)))
                .toList();
    }

    /** What has only a name cannot be altered. */
    private static Stream<String> wanted(ObjectKind kind) {
        String folder = kind.label().replace(' ', '-');
        boolean onlyName = RecordShape.of(kind.type()).components().size() == 1;
        Stream<String> wanted = Stream.of(folder + "/added", folder + "/removed");
        return onlyName ? wanted : Stream.concat(wanted, Stream.of(folder + "/altered"));
    }
}
