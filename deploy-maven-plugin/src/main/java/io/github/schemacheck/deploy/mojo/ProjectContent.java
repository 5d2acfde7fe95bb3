package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Content;
import io.github.schemacheck.deploy.changes.FileHashes;
import io.github.schemacheck.deploy.changes.FolderScan;
import io.github.schemacheck.deploy.changes.ModuleFiles;
import io.github.schemacheck.deploy.changes.PomFolders;
import io.github.schemacheck.deploy.changes.Triggers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * From Maven's model to what an application is made of: the module, the modules and dependencies that it uses, what is
 * in its folder and in the context of its image, its parents, and Maven's own settings of the checkout.
 *
 * @param modules all of the reactor
 */
record ProjectContent(
        List<MavenProject> modules, ResolvedDependencies dependencies, ProjectMemory memory, Clock clock) {
    private static final Triggers MAVEN_SETTINGS = new Triggers(List.of("**"), List.of(), List.of(), List.of());

    /** @param context that the image is built from */
    Content of(MavenProject module, Triggers triggers, Path context) {
        Path own = folder(module);
        Path top = top(module);
        Path copied = context.toAbsolutePath().normalize();
        List<MavenProject> parts = parts(module, copied);
        Set<Path> folders = folders(module, copied, parts);
        Set<Path> excluded = excluded(folders);
        List<ModuleFiles> others = new ArrayList<>();
        folders.forEach(each -> others.add(scan(each, top, excluded, triggers)));
        Path settings = top.resolve(".mvn");
        if (Files.isDirectory(settings) && !top.equals(own) && !folders.contains(top)) {
            others.add(new FolderScan(settings, Set.of(), MAVEN_SETTINGS, memory.index("mvn"), clock).scan(".mvn"));
        }
        return new Content(scan(own, top, excluded, triggers), others, libraries(module, parts, folders), triggers);
    }

    /** Of a module that Maven was not given, it does not know what else it brings. */
    private SortedMap<String, String> libraries(MavenProject module, List<MavenProject> parts, Set<Path> folders) {
        Set<Path> looked = new HashSet<>(folders);
        looked.add(folder(module));
        Predicate<Path> counted = pom -> pom.endsWith("pom.xml") && looked.contains(pom.resolveSibling(""));
        SortedMap<String, String> all = new TreeMap<>();
        Stream.concat(parts.stream(), Stream.of(module)).forEach(each -> {
            all.putAll(dependenciesOf(each));
            all.putAll(dependencies.parents(each, counted));
        });
        return all;
    }

    /** What it uses, what is in its folder, and what is in its context: an image may be built of any of these. */
    private List<MavenProject> parts(MavenProject module, Path context) {
        Set<MavenProject> parts = new LinkedHashSet<>(new ReactorGraph(modules).upstream(module));
        modules.stream()
                .filter(each -> !ReactorGraph.same(each, module))
                .filter(each ->
                        folder(each).startsWith(folder(module)) || folder(each).startsWith(context))
                .forEach(parts::add);
        return List.copyOf(parts);
    }

    /** Of its parts, and of modules that Maven was not given (-N, or called in one of them). */
    private SortedSet<Path> folders(MavenProject module, Path context, List<MavenProject> parts) {
        SortedSet<Path> folders = new TreeSet<>();
        parts.forEach(each -> folders.add(folder(each)));
        if (!module.getModules().isEmpty()) {
            folders.addAll(PomFolders.in(folder(module)));
        }
        // What a build makes is made of what counts already.
        if (!context.startsWith(folder(module)) && builds(folders).noneMatch(context::startsWith)) {
            folders.add(context);
            folders.addAll(PomFolders.in(context));
        }
        folders.remove(folder(module));
        return folders;
    }

    /** Each folder is looked at once, without what builds make in it. */
    private Set<Path> excluded(Set<Path> folders) {
        Set<Path> excluded = new HashSet<>(folders);
        modules.forEach(each -> excluded.add(folder(each)));
        builds(folders).forEach(excluded::add);
        modules.forEach(each -> excluded.add(Path.of(each.getBuild().getDirectory())));
        return excluded;
    }

    private static Stream<Path> builds(Set<Path> folders) {
        return folders.stream().map(each -> each.resolve("target"));
    }

    private ModuleFiles scan(Path folder, Path top, Set<Path> excluded, Triggers triggers) {
        String shown = top.relativize(folder).toString().replace('\\', '/');
        return new FolderScan(folder, excluded, triggers, memory.index("files." + shown), clock).scan(shown);
    }

    private SortedMap<String, String> dependenciesOf(MavenProject module) {
        String index = module.getGroupId() + "." + module.getArtifactId() + ".dependencies";
        return dependencies.of(module, modules, new FileHashes(memory.index(index), clock));
    }

    private static Path folder(MavenProject module) {
        return module.getBasedir().toPath().toAbsolutePath().normalize();
    }

    /** The folder of the last parent that is on this disk beside it, wherever Maven was called. */
    private static Path top(MavenProject module) {
        Path top = folder(module);
        MavenProject parent = module.getParent();
        while (parent != null && parent.getBasedir() != null) {
            Path above = folder(parent);
            top = top.startsWith(above) ? above : top;
            parent = parent.getParent();
        }
        return top;
    }
}
