package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.release.Goals;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.BuildPluginManager;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.PluginConfigurationException;
import org.apache.maven.plugin.PluginManagerException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.configuration.PlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Runs goals of this plugin as Maven does, with the plugin's configuration in the POM and the user's properties.
 *
 * @param execution of the goal that runs the others
 * @param told what goals say of what they did, by its class
 */
record GoalRun(
        BuildPluginManager plugins,
        MavenSession session,
        MojoExecution execution,
        Map<Object, Object> told,
        Supplier<Held> lock)
        implements Goals {
    @Override
    public void run(String goal, Map<String, String> settings) {
        MojoDescriptor mojo =
                execution.getMojoDescriptor().getPluginDescriptor().getMojo(goal);
        try {
            plugins.executeMojo(session, new MojoExecution(mojo, configuration(mojo, settings)));
        } catch (MojoFailureException | MojoExecutionException e) {
            throw said(e, String.valueOf(e.getMessage()));
        } catch (PluginConfigurationException | PluginManagerException e) {
            throw said(e, "deploy:" + goal + " cannot be run: " + e.getMessage());
        }
    }

    /** A goal's message has problem and remedy already. */
    private static ProblemException said(Exception e, String message) {
        String[] both = message.split("\n  What to do: ", 2);
        return new ProblemException(both[0], both.length > 1 ? both[1] : "see above.", e);
    }

    @Override
    public <T> Optional<T> told(Class<T> kind) {
        return Optional.ofNullable(told.get(kind)).map(kind::cast);
    }

    @Override
    public Held holdDatabase() {
        return lock.get();
    }

    /** As Maven itself puts it together: of the plugin's configuration only what the goal has, over its defaults. */
    private Xpp3Dom configuration(MojoDescriptor mojo, Map<String, String> settings) {
        Xpp3Dom own = pluginConfiguration();
        PlexusConfiguration defaults = mojo.getMojoConfiguration();
        Xpp3Dom all = new Xpp3Dom("configuration");
        for (Parameter parameter : mojo.getParameters()) {
            String name = parameter.getName();
            Xpp3Dom usual = defaults == null ? null : dom(defaults.getChild(name, false));
            Xpp3Dom value = settings.containsKey(name)
                    ? text(name, settings.get(name))
                    : Xpp3Dom.mergeXpp3Dom(copy(own.getChild(name)), usual, Boolean.TRUE);
            if (value != null) {
                if (value.getAttribute("implementation") == null && parameter.getImplementation() != null) {
                    value.setAttribute("implementation", parameter.getImplementation());
                }
                all.addChild(value);
            }
        }
        return all;
    }

    /** As Maven finds it for a goal of the command line, whose own execution knows of none. */
    private Xpp3Dom pluginConfiguration() {
        MavenProject project = session.getCurrentProject();
        String key = execution.getGroupId() + ":" + execution.getArtifactId();
        Plugin plugin = Optional.ofNullable(project.getPlugin(key))
                .or(() -> Optional.ofNullable(project.getPluginManagement())
                        .map(managed -> managed.getPluginsAsMap().get(key)))
                .orElseGet(Plugin::new);
        PluginExecution ours = plugin.getExecutionsAsMap().get(execution.getExecutionId());
        Object configuration = ours == null ? plugin.getConfiguration() : ours.getConfiguration();
        return configuration instanceof Xpp3Dom dom ? dom : new Xpp3Dom("configuration");
    }

    private static Xpp3Dom text(String name, @Nullable String value) {
        Xpp3Dom dom = new Xpp3Dom(name);
        dom.setValue(value);
        return dom;
    }

    private static @Nullable Xpp3Dom copy(@Nullable Xpp3Dom dom) {
        return dom == null ? null : new Xpp3Dom(dom);
    }

    private static @Nullable Xpp3Dom dom(@Nullable PlexusConfiguration configuration) {
        if (configuration == null) {
            return null;
        }
        Xpp3Dom dom = new Xpp3Dom(configuration.getName());
        for (String attribute : configuration.getAttributeNames()) {
            dom.setAttribute(attribute, configuration.getAttribute(attribute));
        }
        for (PlexusConfiguration child : configuration.getChildren()) {
            dom.addChild(dom(child));
        }
        dom.setValue(configuration.getValue());
        return dom;
    }
}
