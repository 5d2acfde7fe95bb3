package io.github.schemacheck.history;

import io.github.schemacheck.history.changelog.ChangeLog;
import io.github.schemacheck.history.changelog.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The changelogs of a project with which Liquibase may begin.
 *
 * @param first by their paths: the one that the settings name, else those that no other one includes
 * @param unused changelogs that neither include others nor are included
 */
record LiquibaseProject(Resources resources, Map<String, ChangeLog> first, List<String> unused) {
    private static final Path OF_CLASSPATH = Path.of("src", "main", "resources");
    private static final Pattern CHANGELOG =
            Pattern.compile("databaseChangeLog\\b|^\\s*--\\s*liquibase\\s*formatted", Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8_192;

    static LiquibaseProject of(ProjectFiles project, LiquibaseSettings settings) throws IOException {
        List<Path> candidates = new ArrayList<>();
        for (Path file : project.all()) {
            if (isChangeLog(file)) {
                candidates.add(file);
            }
        }
        Resources resources = new Resources(project.base(), roots(project, settings, candidates));
        Map<String, ChangeLog> read = new LinkedHashMap<>();
        if (settings.changeLog().isPresent()) {
            String named = settings.changeLog().get();
            if (!candidates.isEmpty()) {
                read.put(named, ChangeLog.read(resources, named, settings.deployment()));
            }
            return new LiquibaseProject(resources, read, List.of());
        }
        candidates.sort(Comparator.comparing((Path file) -> file.getNameCount()).thenComparing(file -> file));
        candidates.stream()
                .sorted(Comparator.comparing(file -> !isMaster(file)))
                .flatMap(file -> resources.path(file).stream())
                .forEach(path -> add(path, resources, settings, read));
        return parted(resources, read);
    }

    private static void add(String path, Resources resources, LiquibaseSettings settings, Map<String, ChangeLog> read) {
        if (read.values().stream().noneMatch(each -> each.files().contains(path))) {
            ChangeLog changeLog = ChangeLog.read(resources, path, settings.deployment());
            changeLog.files().forEach(read::remove);
            read.put(path, changeLog);
        }
    }

    /** Where changelogs include others, one that nobody includes is never run. */
    private static LiquibaseProject parted(Resources resources, Map<String, ChangeLog> read) {
        boolean including = read.values().stream().anyMatch(each -> each.files().size() > 1);
        List<String> unused = new ArrayList<>();
        Map<String, ChangeLog> first = new LinkedHashMap<>();
        read.forEach((path, changeLog) -> {
            if (including && changeLog.files().size() == 1) {
                unused.add(path);
            } else {
                first.put(path, changeLog);
            }
        });
        return new LiquibaseProject(resources, first, unused);
    }

    private static List<Path> roots(ProjectFiles project, LiquibaseSettings settings, List<Path> candidates) {
        Set<Path> roots = new LinkedHashSet<>();
        settings.searchPath()
                .forEach(each -> roots.add(project.base().resolve(each).normalize()));
        for (Path file : candidates) {
            for (Path folder = file.getParent();
                    folder != null && folder.startsWith(project.base());
                    folder = folder.getParent()) {
                if (folder.endsWith(OF_CLASSPATH)) {
                    roots.add(folder);
                }
            }
        }
        project.named("liquibase.properties")
                .forEach(file -> roots.add(file.resolveSibling("").normalize()));
        roots.add(project.base());
        return List.copyOf(roots);
    }

    private static boolean isMaster(Path file) {
        return String.valueOf(file.getFileName())
                .toLowerCase(Locale.ROOT)
                .matches("(.*[-_.])?(master|root|main|index)([-_.].*)?");
    }

    private static boolean isChangeLog(Path file) throws IOException {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.matches(".*\\.(xml|ya?ml|json|sql)")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
            return CHANGELOG
                    .matcher(name.endsWith(".sql") ? firstLine(head) : head)
                    .find();
        }
    }

    private static String firstLine(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("")
                .replaceFirst("^\uFEFF", "");
    }
}
