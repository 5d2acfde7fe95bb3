package io.github.schemacheck.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.schemacheck.check.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A test case without Java: a folder of input and expected files below src/test/cases. */
public record CaseFolder(Path folder) {
    static final String REMEDY = "remedy.sql";
    private static final Pattern FROM = Pattern.compile("-from-(\\d+)$");
    private static final Path ROOT = Path.of("src/test/cases");

    /** @return the folders at {@code <area>/<subject>/<case>}, in order; only those asked for by cases.only */
    public static List<CaseFolder> below(String area) {
        String only = System.getProperty("cases.only", "");
        return folders(ROOT.resolve(area)).stream()
                .flatMap(subject -> folders(subject).stream())
                .map(CaseFolder::new)
                .filter(each -> each.folder().toString().contains(only))
                .toList();
    }

    /** @return the names of the folders between the area and its cases */
    public static List<String> subjects(String area) {
        return folders(ROOT.resolve(area)).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    public String subject() {
        return folder.getParent().getFileName().toString();
    }

    public String name() {
        return folder.getFileName().toString();
    }

    /** @return whether the case is for this major version: {@code bad-x-from-15} needs PostgreSQL 15 */
    public boolean runsOn(int major) {
        return from() <= major;
    }

    /** @return the oldest major version that the case is for; 0: any */
    int from() {
        Matcher from = FROM.matcher(name());
        return from.find() ? Integer.parseInt(from.group(1)) : 0;
    }

    /** @return whether something is to be found */
    public boolean isBad() {
        return name().startsWith("bad-");
    }

    public Optional<String> read(String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the files below a folder of the case, as {@link #read} takes them; empty without the folder */
    public List<String> files(String below) {
        if (!Files.isDirectory(folder.resolve(below))) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder.resolve(below))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compares what is to be run with the expected file, on the newest server: other SQL is right for an older one. */
    public void expectRemedy(TestServer server, List<Finding> findings) {
        String sql = findings.stream()
                .filter(found -> found.check().equals(subject()))
                .map(found -> found.remedy().strip())
                .filter(remedy -> !remedy.isEmpty())
                .distinct()
                .map(remedy -> remedy + "\n")
                .collect(Collectors.joining("\n"));
        if (server == TestServers.newest() && (!sql.isEmpty() || read(REMEDY).isPresent())) {
            expect(REMEDY, sql);
        }
    }

    /** Compares with the expected file; with cases.accept writes it, and fails all the same. */
    public void expect(String file, String actual) {
        expect(folder.resolve(file), actual, read(file));
    }

    public static void expect(Path path, String actual, Optional<String> expected) {
        if (Boolean.getBoolean("cases.accept") && !expected.equals(Optional.of(actual))) {
            try {
                Files.createDirectories(path.toAbsolutePath().getParent());
                Files.writeString(path, actual);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fail(path + " is written anew: look at it");
        }
        assertThat(expected).as(path + " is missing").isPresent();
        assertThat(actual).as(path.toString()).isEqualTo(expected.get());
    }

    private static List<Path> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
