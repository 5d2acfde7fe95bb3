package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.maven.project.MavenProject;
import org.apache.maven.project.ProjectSorter;

/**
 * What a module is made of, by Maven's own graph of all modules: also of those that {@code -pl} left out.
 *
 * @param all modules, whichever of them are built
 */
record ReactorGraph(List<MavenProject> all) {
    /** @return the modules that the module is made of, whatever is between; neither itself nor what only tests use */
    List<MavenProject> upstream(MavenProject module) {
        Map<String, MavenProject> byId = new TreeMap<>();
        all.forEach(each -> byId.put(ProjectSorter.getId(each), each));
        Map<String, MavenProject> reached = new LinkedHashMap<>();
        collect(module, sorter(), byId, reached);
        reached.remove(ProjectSorter.getId(module));
        return List.copyOf(reached.values());
    }

    private static void collect(
            MavenProject from,
            ProjectSorter sorter,
            Map<String, MavenProject> byId,
            Map<String, MavenProject> reached) {
        Set<String> own = Set.copyOf(sorter.getDependencies(ProjectSorter.getId(from)));
        byId.forEach((id, other) -> {
            if (own.contains(id) && !isParent(from, other) && !isForTests(from, other) && !reached.containsKey(id)) {
                reached.put(id, other);
                collect(other, sorter, byId, reached);
            }
        });
    }

    private static boolean isParent(MavenProject module, MavenProject other) {
        MavenProject parent = module.getParent();
        return parent != null && (same(parent, other) || isParent(parent, other));
    }

    private static boolean isForTests(MavenProject module, MavenProject other) {
        List<String> scopes = module.getDependencies().stream()
                .filter(each -> each.getGroupId().equals(other.getGroupId())
                        && each.getArtifactId().equals(other.getArtifactId()))
                .map(each -> String.valueOf(each.getScope()))
                .toList();
        return !scopes.isEmpty() && scopes.stream().allMatch("test"::equals);
    }

    static boolean same(MavenProject one, MavenProject other) {
        return ProjectSorter.getId(one).equals(ProjectSorter.getId(other));
    }

    /** Maven 4 throws another class for a circle than Maven 3; neither begins to build one. */
    private ProjectSorter sorter() {
        try {
            return new ProjectSorter(new ArrayList<>(all));
        } catch (Exception e) {
            throw new ProblemException(
                    "The modules of this build cannot be put in order: " + e.getMessage(), "mend what it names.", e);
        }
    }
}
