package io.github.schemacheck.deploy.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DetectionTest {
    private static final Triggers TRIGGERS = Triggers.standard(List.of("static/**"));

    private final Map<String, String> own =
            new TreeMap<>(Map.of("pom.xml", "1", "src/main/A.java", "1", "static/a.css", "1"));
    private final Map<String, String> shared = new TreeMap<>(Map.of("src/main/S.java", "1", "static/s.css", "1"));
    private final Map<String, String> dependencies = new TreeMap<>(Map.of("org:lib:jar:1", "11111111111111112222"));

    private static ModuleFiles module(String folder, Map<String, String> files) {
        Map<String, StatIndex.Entry> entries = new TreeMap<>();
        Map<String, HashedFile> hashed = new TreeMap<>();
        files.forEach((path, hash) -> {
            HashedFile file = new HashedFile(TRIGGERS.compile().of(path), hash);
            if (file.strategy() != Strategy.NONE) {
                hashed.put(path, file);
                entries.put(path, new StatIndex.Entry(0, 0, 0, false, file));
            }
        });
        return new ModuleFiles(folder, Digests.of(entries), () -> hashed);
    }

    private Content content() {
        return new Content(
                module("app", own), List.of(module("shared", shared)), new TreeMap<>(dependencies), TRIGGERS);
    }

    private Deployed remembered() {
        return new Deployed(
                "the last image", content().fingerprint(), Optional.of(content().files()));
    }

    /** As a machine knows it that has never seen the project: from labels. */
    private Deployed labelled() {
        return new Deployed(
                "the last image",
                Fingerprint.of(content().fingerprint().labels()).orElseThrow(),
                Optional.empty());
    }

    private static void expect(Deployed before, Content now, Strategy strategy, String... reasons) {
        Detection detection = Detection.between(Optional.of(before), now);
        assertThat(detection.strategy()).isEqualTo(strategy);
        assertThat(detection.reasons()).extracting(Reason::toString).containsExactly(reasons);
    }

    @Test
    void without_a_change_nothing_is_deployed() {
        expect(remembered(), content(), Strategy.NONE);
        expect(labelled(), content(), Strategy.NONE);
        Deployed before = labelled();
        own.put("README.md", "2");
        expect(before, content(), Strategy.NONE);
    }

    @Test
    void the_change_that_asks_for_most_decides() {
        Deployed remembered = remembered();
        Deployed labelled = labelled();
        own.put("static/a.css", "2");
        expect(remembered, content(), Strategy.FILES_ONLY, "app/static/a.css changed");
        own.put("src/main/B.java", "1");
        expect(remembered, content(), Strategy.IMAGE, "app/src/main/B.java added", "app/static/a.css changed");
        expect(
                labelled,
                content(),
                Strategy.IMAGE,
                "files that ask for image differ; which, is remembered only where the last image was built");
        own.put("pom.xml", "2");
        assertThat(Detection.between(Optional.of(remembered), content())
                        .reasons()
                        .get(0))
                .hasToString("app/pom.xml changed");
        assertThat(Detection.between(Optional.of(labelled), content()).strategy())
                .isEqualTo(Strategy.FULL);
    }

    @Test
    void a_dependency_is_named_also_where_only_labels_are_known() {
        Deployed labelled = labelled();
        dependencies.put("org:lib:jar:1", "99999999999999992222");
        dependencies.put("org:new:jar:1", "3");
        expect(
                labelled,
                content(),
                Strategy.FULL,
                "dependency org:lib:jar:1 changed",
                "dependency org:new:jar:1 added");
    }

    @Test
    void digits_that_no_label_holds_count_too() {
        Deployed labelled = labelled();
        dependencies.put("org:lib:jar:1", "11111111111111113333");
        assertThat(Detection.between(Optional.of(labelled), content()).strategy())
                .isEqualTo(Strategy.FULL);
    }

    @Test
    void what_other_modules_hold_is_in_a_jar_and_cannot_be_copied() {
        Deployed before = remembered();
        shared.put("static/s.css", "2");
        expect(before, content(), Strategy.IMAGE, "shared/static/s.css changed");
    }

    @Test
    void a_removed_file_cannot_be_copied() {
        Deployed before = remembered();
        own.remove("static/a.css");
        expect(before, content(), Strategy.IMAGE, "app/static/a.css removed");
    }

    @Test
    void other_lists_are_a_full_build() {
        Deployed before = labelled();
        Content other =
                new Content(content().own(), content().others(), content().dependencies(), TRIGGERS.withFull("x"));
        expect(before, other, Strategy.NONE);
        own.put("src/main/A.java", "2");
        Content changed =
                new Content(content().own(), content().others(), content().dependencies(), TRIGGERS.withFull("x"));
        assertThat(Detection.between(Optional.of(before), changed).strategy()).isEqualTo(Strategy.FULL);
    }

    @Test
    void where_nothing_is_known_all_is_new_and_a_forced_strategy_says_so() {
        Detection first = Detection.between(Optional.empty(), content());
        assertThat(first.strategy()).isEqualTo(Strategy.FULL);
        Detection forced = first.forcedTo(Strategy.NONE);
        assertThat(forced.strategy()).isEqualTo(Strategy.NONE);
        assertThat(forced.forced()).isTrue();
        assertThat(forced.reasons()).isEqualTo(first.reasons());
    }

    @Test
    void what_runs_is_what_was_built_or_not() {
        Map<String, String> built = content().fingerprint().labels();
        assertThat(StaleImage.between(built, built)).isEmpty();
        own.put("src/main/A.java", "2");
        Map<String, String> now = new TreeMap<>(content().fingerprint().labels());
        now.put("org.opencontainers.image.revision", "0123456789abcdef");
        assertThat(StaleImage.between(now, built)).hasValueSatisfying(text -> assertThat(text)
                .startsWith("The cache gave you yesterday's code")
                .endsWith("of commit 0123456789ab."));
        assertThat(StaleImage.between(now, Map.of()))
                .hasValueSatisfying(text -> assertThat(text).contains("was not built by deploy:build-image"));
        assertThat(StaleImage.between(Map.of(), now)).isPresent();
        now.put("io.github.schemacheck.content", "forged");
        assertThat(StaleImage.between(now, built)).isPresent();
    }
}
