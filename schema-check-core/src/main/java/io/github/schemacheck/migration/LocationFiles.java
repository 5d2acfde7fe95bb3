package io.github.schemacheck.migration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lists the files of a location; on the class path in source order, then in folders and jars. */
final class LocationFiles {
    private final Path base;
    private final List<Path> classpath;

    LocationFiles(FlywaySettings settings) {
        base = settings.baseDirectory().toAbsolutePath().normalize();
        classpath = settings.classpath();
    }

    List<ScriptFile> of(Location location) {
        if (!location.onClassPath()) {
            return inFolder(location.folder(base), location);
        }
        Path resources = base.resolve("src/main/resources");
        List<ScriptFile> found = new ArrayList<>(inFolder(location.folder(resources), location));
        // What is compiled may be older than its source: a file that was renamed since would be found twice.
        boolean compiledIsStale = !found.isEmpty();
        for (Path element : classpath) {
            boolean own = element.toAbsolutePath().normalize().equals(base.resolve("target/classes"));
            inElement(element, location).stream()
                    .filter(file -> !own || !compiledIsStale || file.name().endsWith(".class"))
                    .forEach(found::add);
        }
        return found;
    }

    /** @return the places that were looked at, for people */
    List<String> places(Location location) {
        if (!location.onClassPath()) {
            return List.of(location.folder(base).toString());
        }
        List<String> places = new ArrayList<>();
        places.add(location.folder(base.resolve("src/main/resources")).toString());
        classpath.stream()
                .filter(Files::isDirectory)
                .map(element -> location.folder(element).toString())
                .forEach(places::add);
        return places.stream().distinct().toList();
    }

    private static List<ScriptFile> inElement(Path element, Location location) {
        return Files.isDirectory(element) ? inFolder(location.folder(element), location) : inJar(element, location);
    }

    private static List<ScriptFile> inFolder(Path folder, Location location) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> new ScriptFile(
                            folder.relativize(file).toString().replace('\\', '/'), file.toAbsolutePath(), ""))
                    .filter(file -> location.wanted().matcher(file.name()).matches())
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }

    private static List<ScriptFile> inJar(Path jar, Location location) {
        if (!Files.isRegularFile(jar) || !jar.toString().endsWith(".jar")) {
            return List.of();
        }
        String folder = location.root().isEmpty() ? "" : location.root() + "/";
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(folder))
                    .map(name -> new ScriptFile(name.substring(folder.length()), jar.toAbsolutePath(), name))
                    .filter(file -> location.wanted().matcher(file.name()).matches())
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
    }
}
