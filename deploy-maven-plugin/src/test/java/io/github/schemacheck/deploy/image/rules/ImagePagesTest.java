package io.github.schemacheck.deploy.image.rules;

import io.github.schemacheck.testing.CaseFolder;
import io.github.schemacheck.testing.RulePages;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ImagePagesTest {
    @TestFactory
    Stream<DynamicTest> every_page_is_up_to_date() {
        return new RulePages(
                        Path.of("../src/site/markdown/image-rules"),
                        "Rules for images",
                        "A line `ID` *object* `because` *reason* in `schema-check/image-suppressions.txt`,"
                                + " with `until` *day* where it is to end ([how](../image.html)).",
                        StandardImageRules.all(),
                        CaseFolder.below("image"),
                        ImagePagesTest::files)
                .tests();
    }

    private static String files(CaseFolder each) {
        return RulePages.block("Dockerfile", each.read("Dockerfile"), "dockerfile")
                + RulePages.block(".dockerignore", each.read(".dockerignore"), "text")
                + RulePages.block("In the context, with bytes", each.read("context.txt"), "text");
    }
}
