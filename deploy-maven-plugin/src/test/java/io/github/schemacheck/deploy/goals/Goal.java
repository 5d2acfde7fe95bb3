package io.github.schemacheck.deploy.goals;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.codehaus.plexus.configuration.PlexusConfigurationException;

/** A goal as the plugin's own descriptor tells it, in plain text. */
record Goal(String name, String description, List<Option> options) {
    /** @return all but {@code help}, by name */
    static List<Goal> all() throws IOException, PlexusConfigurationException {
        try (Reader descriptor = Files.newBufferedReader(Path.of("target/classes/META-INF/maven/plugin.xml"))) {
            return new PluginDescriptorBuilder()
                    .build(descriptor).getMojos().stream()
                            .filter(mojo -> !mojo.getGoal().equals("help"))
                            .map(Goal::of)
                            .sorted(Comparator.comparing(Goal::name))
                            .toList();
        }
    }

    private static Goal of(MojoDescriptor mojo) {
        List<Option> options = mojo.getParameters().stream()
                .filter(Parameter::isEditable)
                .map(parameter -> option(mojo, parameter))
                .sorted(Comparator.comparing(Option::name))
                .toList();
        return new Goal(mojo.getGoal(), line(mojo.getDescription()), options);
    }

    private static Option option(MojoDescriptor mojo, Parameter parameter) {
        String property = mojo.getMojoConfiguration()
                .getChild(parameter.getName())
                .getValue("")
                .replaceAll("^\\$\\{(.*)}$", "$1");
        return new Option(parameter.getName(), parameter.getType(), property, line(parameter.getDescription()));
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
