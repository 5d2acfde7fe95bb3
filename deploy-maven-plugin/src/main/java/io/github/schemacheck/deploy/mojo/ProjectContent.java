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
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;

/**
 * From Maven's model to what an application is made of: the module, the modules and dependencies that it uses, its
 * parents, and Maven's own settings of the checkout.
 *
 * @param modules all of the reactor
 */
record ProjectContent(
        List<MavenProject> modules, ResolvedDependencies dependencies, ProjectMemory memory, Clock clock) {
    private static final Triggers MAVEN_SETTINGS = new Triggers(List.of("**"), List.of(), List.of(), List.of());

    Content of(MavenProject module, Triggers triggers) {
        Path top = top(module);
        List<MavenProject> upstream = new ReactorGraph(modules).upstream(module);
        SortedMap<String, String> all = new TreeMap<>(dependenciesOf(module));
        List<ModuleFiles> others = new ArrayList<>();
        for (MavenProject other : upstream) {
            // Of a module that -pl left out, Maven does not know what else it brings.
            all.putAll(dependenciesOf(other));
            all.putAll(dependencies.parents(other));
            others.add(scan(other, top, triggers));
        }
        all.putAll(dependencies.parents(module));
        Path settings = top.resolve(".mvn");
        if (Files.isDirectory(settings) && !top.equals(folder(module))) {
            others.add(new FolderScan(settings, Set.of(), MAVEN_SETTINGS, memory.index("mvn"), clock).scan(".mvn"));
        }
        return new Content(scan(module, top, triggers), others, all, triggers);
    }

    private SortedMap<String, String> dependenciesOf(MavenProject module) {
        return dependencies.of(module, modules, new FileHashes(memory.index(name(module) + ".dependencies"), clock));
    }

    private static String name(MavenProject module) {
        return module.getGroupId() + "." + module.getArtifactId();
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
        String shown = top.relativize(folder).toString().replace('\\', '/');
        return new FolderScan(folder, excluded, triggers, memory.index(name(module)), clock).scan(shown);
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
