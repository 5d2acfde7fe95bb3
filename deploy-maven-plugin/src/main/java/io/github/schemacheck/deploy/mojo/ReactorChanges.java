package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.changes.Strategy;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What each module of one run of Maven asks for; modules may be built at the same time. */
record ReactorChanges(MavenSession session) {
    private static final String KEY = "io.github.schemacheck.changes";

    /** @return names of the modules that are to be deployed, of those that were looked at up to now */
    List<String> add(MavenProject module, Strategy strategy) {
        MavenProject top = session.getTopLevelProject();
        synchronized (top) {
            Map<String, String> all = new TreeMap<>();
            if (top.getContextValue(KEY) instanceof Map<?, ?> before) {
                before.forEach((name, word) -> all.put(String.valueOf(name), String.valueOf(word)));
            }
            all.put(module.getArtifactId(), strategy.word());
            top.setContextValue(KEY, all);
            return all.entrySet().stream()
                    .filter(each -> !each.getValue().equals(Strategy.NONE.word()))
                    .map(each -> each.getKey() + " (" + each.getValue() + ")")
                    .toList();
        }
    }
}
