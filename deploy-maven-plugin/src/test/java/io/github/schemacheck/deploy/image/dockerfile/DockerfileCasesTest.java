package io.github.schemacheck.deploy.image.dockerfile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.testing.CaseFolder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DockerfileCasesTest {
    @TestFactory
    Stream<DynamicTest> a_Dockerfile_is_read_as_BuildKit_reads_it() {
        return CaseFolder.below("dockerfile").stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.subject() + "/" + each.name(),
                        () -> each.expect(
                                "listing.txt",
                                Listing.of(each.read("Dockerfile").orElseThrow()))));
    }

    @Test
    void there_are_cases() {
        assertThat(CaseFolder.subjects("dockerfile")).hasSizeGreaterThan(5);
    }

    @Test
    void line_ends_of_Windows_and_a_byte_order_mark_change_nothing() {
        String text = "# escape=`\nFROM a:1 `\n  AS b\nRUN <<EOF\nx\nEOF\n";
        assertThat(Listing.of("\uFEFF" + text.replace("\n", "\r\n"))).isEqualTo(Listing.of(text));
    }
}
