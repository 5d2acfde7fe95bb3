package io.github.schemacheck.deploy.image.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImageRulesTest {
    @Test
    void every_rule_is_registered() {
        List<String> registered = StandardImageRules.all().stream()
                .map(rule -> rule.getClass().getName())
                .toList();
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackagesOf(ImageRule.class)
                                .stream()
                                .filter(each -> each.isAssignableTo(ImageRule.class) && !each.isInterface())
                                .map(JavaClass::getName))
                .hasSameElementsAs(registered);
        assertThat(registered).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void the_id_of_a_rule_is_its_name_in_kebab_case() {
        assertThat(StandardImageRules.all()).allMatch(rule -> rule.description()
                .id()
                .equals(rule.getClass()
                        .getSimpleName()
                        .replaceAll("(?<!^)([A-Z])", "-$1")
                        .toLowerCase(Locale.ROOT)));
    }

    @Test
    void every_description_is_made_of_sentences() {
        assertThat(StandardImageRules.all().stream()
                        .map(ImageRule::description)
                        .flatMap(description -> Stream.of(description.title(), description.why())))
                .allMatch(text -> text.endsWith(".") && !text.contains("\n"));
    }
}
