package io.github.schemacheck.deploy.image.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.schemacheck.check.Finding;
import io.github.schemacheck.testing.CaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ImageCasesTest {
    private static final List<CaseFolder> CASES = CaseFolder.below("image");

    @TempDir
    private static Path temporary;

    @TestFactory
    Stream<DynamicTest> a_rule_finds_what_is_bad_and_leaves_alone_what_is_good() {
        return CASES.stream().map(each -> DynamicTest.dynamicTest(each.subject() + "/" + each.name(), () -> run(each)));
    }

    private static void run(CaseFolder each) throws IOException {
        Path context = Files.createTempDirectory(temporary, "context");
        List<Finding> findings = new ImageCase(each).findings(context);
        assertThat(findings.stream().anyMatch(found -> found.check().equals(each.subject())))
                .as("the case is " + each.name() + ", found is " + findings)
                .isEqualTo(each.name().startsWith("bad-"));
        each.expect("findings.txt", findings.stream().map(found -> found + "\n").collect(Collectors.joining()));
    }

    @Test
    void every_rule_has_a_bad_and_a_good_case() {
        List<String> cases = CASES.stream()
                .map(each -> each.subject() + " " + each.name().replaceFirst("-.*", ""))
                .distinct()
                .toList();
        assertThat(cases)
                .hasSameElementsAs(StandardImageRules.all().stream()
                        .map(rule -> rule.description().id())
                        .flatMap(id -> Stream.of(id + " bad", id + " good"))
                        .toList());
    }
}
