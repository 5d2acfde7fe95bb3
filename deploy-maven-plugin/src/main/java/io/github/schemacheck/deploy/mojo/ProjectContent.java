package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Content;
import io.github.schemacheck.deploy.changes.FileHashes;
import io.github.schemacheck.deploy.changes.FolderScan;
import io.github.schemacheck.deploy.changes.ModuleFiles;
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
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/**
 * From Maven's model to what an application is made of: the module, the modules and dependencies that it uses, the
 * modules in its folder, its parents, and Maven's own settings of the checkout.
 *
 * @param modules all of the reactor
 */
record ProjectContent(
        List<MavenProject> modules, ResolvedDependencies dependencies, ProjectMemory memory, Clock clock) {
    private static final Triggers MAVEN_SETTINGS = new Triggers(List.of("**"), List.of(), List.of(), List.of());

    /** @param context that the image is built from */
    Content of(MavenProject module, Triggers triggers, Path context) {
        Path top = top(module);
        List<MavenProject> parts = parts(module);
        SortedMap<String, String> all = new TreeMap<>(dependenciesOf(module));
        List<ModuleFiles> others = new ArrayList<>();
        for (MavenProject other : parts) {
            // Of a module that -pl left out, Maven does not know what else it brings.
            all.putAll(dependenciesOf(other));
            all.putAll(dependencies.parents(other));
            others.add(scan(other, top, triggers));
        }
        for (Path folder : unread(module)) {
            String shown = shown(top, folder);
            others.add(new FolderScan(folder, Set.of(folder.resolve("target")), triggers, memory.index(shown), clock)
                    .scan(shown));
        }
        Path around = context.toAbsolutePath().normalize();
        if (!around.startsWith(folder(module)) && parts.stream().noneMatch(each -> around.startsWith(folder(each)))) {
            others.add(around(around, top, triggers));
        }
        all.putAll(dependencies.parents(module));
        Path settings = top.resolve(".mvn");
        if (Files.isDirectory(settings) && !top.equals(folder(module))) {
            others.add(new FolderScan(settings, Set.of(), MAVEN_SETTINGS, memory.index("mvn"), clock).scan(".mvn"));
        }
        return new Content(scan(module, top, triggers), others, all, triggers);
    }

    /** What it uses, and what is in its folder: an image of a module that has modules is built of these too. */
    private List<MavenProject> parts(MavenProject module) {
        Set<MavenProject> parts = new LinkedHashSet<>(new ReactorGraph(modules).upstream(module));
        modules.stream()
                .filter(each -> !ReactorGraph.same(each, module) && folder(each).startsWith(folder(module)))
                .forEach(parts::add);
        return List.copyOf(parts);
    }

    /** Folders of its modules that Maven was told to leave alone (-N). */
    private List<Path> unread(MavenProject module) {
        Set<Path> read = modules.stream().map(ProjectContent::folder).collect(Collectors.toSet());
        return module.getModules().stream()
                .map(name -> folder(module).resolve(name).normalize())
                .map(path -> Files.isRegularFile(path) ? path.resolveSibling("") : path)
                .filter(path -> Files.isDirectory(path) && path.startsWith(folder(module)) && !read.contains(path))
                .toList();
    }

    private static String shown(Path top, Path folder) {
        return top.relativize(folder).toString().replace('\\', '/');
    }

    private SortedMap<String, String> dependenciesOf(MavenProject module) {
        return dependencies.of(module, modules, new FileHashes(memory.index(name(module) + ".dependencies"), clock));
    }

    private static String name(MavenProject module) {
        return module.getGroupId() + "." + module.getArtifactId();
    }

    /** What a context elsewhere holds beside modules, of which those that the image uses are known. */
    private ModuleFiles around(Path context, Path top, Triggers triggers) {
        Set<Path> excluded = new HashSet<>();
        modules.forEach(each -> excluded.add(Path.of(each.getBuild().getDirectory())));
        modules.stream()
                .map(ProjectContent::folder)
                .filter(each -> !each.equals(context))
                .forEach(excluded::add);
        return new FolderScan(context, excluded, triggers, memory.index("context"), clock).scan(shown(top, context));
    }

    private ModuleFiles scan(MavenProject module, Path top, Triggers triggers) {
        Path folder = folder(module);
        Set<Path> excluded = new HashSet<>();
        excluded.add(Path.of(module.getBuild().getDirectory()));
        module.getModules().forEach(name -> excluded.add(folder.resolve(name).normalize()));
        modules.stream()
                .map(ProjectContent::folder)
                .filter(each -> !each.equals(folder))
                .forEach(excluded::add);
        return new FolderScan(folder, excluded, triggers, memory.index(name(module)), clock).scan(shown(top, folder));
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
