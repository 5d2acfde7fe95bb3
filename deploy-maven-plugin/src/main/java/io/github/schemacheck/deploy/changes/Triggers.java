package io.github.schemacheck.deploy.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which file asks for how much, by lists of patterns of paths below a module's folder. The first list that names a file
 * decides, in the order of the components; what no list names goes into an image, as nobody can know that it does not.
 *
 * @param full what everything else is built on
 * @param files what can be copied into a running container; before {@code image}, as it mostly lies in those folders
 * @param image what the application is compiled of
 * @param none what no image holds
 */
public record Triggers(List<String> full, List<String> files, List<String> image, List<String> none) {
    public static final List<String> FULL = List.of(
            "pom.xml",
            ".mvn/**",
            "mvnw",
            "Dockerfile",
            "Dockerfile.*",
            "*.Dockerfile",
            ".dockerignore",
            "*.dockerignore");
    public static final List<String> IMAGE = List.of("src/main/**");
    public static final List<String> NONE = List.of(
            "src/test/**",
            "src/it/**",
            "src/site/**",
            "docs/**",
            "doc/**",
            "schema-check/**",
            ".github/**",
            ".gitlab/**",
            ".gitlab-ci.yml",
            ".circleci/**",
            "Jenkinsfile",
            "LICENSE*",
            "NOTICE*",
            "CODEOWNERS",
            "*.iml",
            "*.log",
            ".git*",
            ".editorconfig",
            "**/*.md",
            "**/*.adoc");

    public Triggers {
        full = List.copyOf(full);
        files = List.copyOf(files);
        image = List.copyOf(image);
        none = List.copyOf(none);
    }

    /** @param files may be empty: nothing is copied into containers */
    public static Triggers standard(List<String> files) {
        return new Triggers(FULL, files, IMAGE, NONE);
    }

    /** @param pattern one more that asks for a full build; a Dockerfile of another name */
    public Triggers withFull(String pattern) {
        List<String> more = new ArrayList<>(full);
        more.add(pattern);
        return new Triggers(more, files, image, none);
    }

    /** @return equal where files are told apart in the same way */
    public String digest() {
        Digest digest = new Digest();
        for (List<String> list : List.of(full, files, image, none)) {
            digest.line(String.valueOf(list.size()));
            list.forEach(digest::line);
        }
        return digest.text();
    }

    /** @return for many paths: patterns are read once */
    Compiled compile() {
        return new Compiled(compile(full), compile(files), compile(image), compile(none));
    }

    private static Predicate<String> compile(List<String> patterns) {
        List<Glob> globs = patterns.stream().map(Glob::new).toList();
        return path -> {
            for (Glob glob : globs) {
                if (glob.test(path)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Triggers at work. */
    record Compiled(Predicate<String> full, Predicate<String> files, Predicate<String> image, Predicate<String> none) {
        Strategy of(String path) {
            if (full.test(path)) {
                return Strategy.FULL;
            }
            if (files.test(path)) {
                return Strategy.FILES_ONLY;
            }
            return image.test(path) || !none.test(path) ? Strategy.IMAGE : Strategy.NONE;
        }
    }
}
