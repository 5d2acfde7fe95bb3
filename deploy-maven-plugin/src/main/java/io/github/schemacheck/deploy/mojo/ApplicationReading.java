package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.starter.Application;
import io.github.schemacheck.deploy.starter.Packaging;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Which modules of a build are applications, by their POMs alone: nothing is compiled or resolved.
 *
 * @param modules of the build
 * @param mainClass of the only plain jar, where somebody names it
 */
record ApplicationReading(
        MavenProject root, List<MavenProject> modules, Optional<String> mainClass, Optional<String> baseImage) {
    private static final String BOOT = "org.springframework.boot:spring-boot-maven-plugin";
    private static final String JAR_PLUGIN = "org.apache.maven.plugins:maven-jar-plugin";

    /** @return why it is none, for people; empty where it is one */
    Optional<String> whyNot(MavenProject module) {
        if (of(module).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (module.getPackaging()) {
                    case "jar" -> module.getDependencies().isEmpty()
                            ? "it has no dependencies, so it is taken for a library"
                            : "nothing is started in it: no Spring Boot plugin, and not one main class"
                                    + " (deploy.mainClass names it)";
                    case "pom" -> "it only holds modules";
                    default -> "its packaging is " + module.getPackaging();
                });
    }

    Optional<Application> of(MavenProject module) {
        return packaging(module).flatMap(packaging -> {
            Optional<String> main = main(module, packaging);
            return packaging == Packaging.JAR && main.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Application(
                            folder(module),
                            archive(module),
                            packaging,
                            main,
                            java(module),
                            siblings(module),
                            baseImage));
        });
    }

    private static Optional<Packaging> packaging(MavenProject module) {
        Plugin boot = module.getPlugin(BOOT);
        boolean isBoot = boot != null
                && boot.getExecutions().stream().anyMatch(run -> run.getGoals().contains("repackage"));
        return switch (module.getPackaging()) {
            case "jar" -> isBoot
                    ? Optional.of(isAtLeast(boot.getVersion(), "3.3") ? Packaging.BOOT_JAR : Packaging.OLDER_BOOT_JAR)
                    : Optional.of(Packaging.JAR)
                            .filter(jar -> !module.getDependencies().isEmpty());
            case "war" -> Optional.of(
                    isBoot ? Packaging.BOOT_WAR : usesJavax(module) ? Packaging.JAVAX_WAR : Packaging.WAR);
            default -> Optional.empty();
        };
    }

    private static boolean usesJavax(MavenProject module) {
        return module.getDependencies().stream()
                .anyMatch(dependency -> dependency.getGroupId().equals("javax.servlet"));
    }

    private static boolean isAtLeast(@Nullable String version, String least) {
        return version == null || new ComparableVersion(version).compareTo(new ComparableVersion(least)) >= 0;
    }

    private Optional<String> main(MavenProject module, Packaging packaging) {
        return switch (packaging) {
            case OLDER_BOOT_JAR -> Optional.of(
                    isAtLeast(version(module), "3.2")
                            ? "org.springframework.boot.loader.launch.JarLauncher"
                            : "org.springframework.boot.loader.JarLauncher");
            case JAR -> mainClass
                    .or(() -> configuredMain(module))
                    .or(() -> MainClasses.below(module.getBasedir().toPath()).only());
            case BOOT_JAR, BOOT_WAR, WAR, JAVAX_WAR -> Optional.empty();
        };
    }

    private static @Nullable String version(MavenProject module) {
        Plugin boot = module.getPlugin(BOOT);
        return boot == null ? null : boot.getVersion();
    }

    private static Optional<String> configuredMain(MavenProject module) {
        Plugin jar = module.getPlugin(JAR_PLUGIN);
        Stream<Optional<String>> places = Stream.of(
                text(jar == null ? null : jar.getConfiguration(), "archive", "manifest", "mainClass"),
                Optional.ofNullable(module.getProperties().getProperty("exec.mainClass")),
                Optional.ofNullable(module.getProperties().getProperty("main.class")));
        return places.flatMap(Optional::stream).findFirst();
    }

    private static Optional<String> text(@Nullable Object configuration, String... path) {
        Xpp3Dom at = configuration instanceof Xpp3Dom dom ? dom : null;
        for (String name : path) {
            at = at == null ? null : at.getChild(name);
        }
        return Optional.ofNullable(at).map(Xpp3Dom::getValue);
    }

    String folder(MavenProject module) {
        return root.getBasedir()
                .toPath()
                .relativize(module.getBasedir().toPath())
                .toString()
                .replace('\\', '/');
    }

    /** Another version must not need another Dockerfile. */
    private static String archive(MavenProject module) {
        String name = module.getBuild().getFinalName().replace(module.getVersion(), "*");
        return name + classifier(module).map(text -> "-" + text).orElse("");
    }

    private static Optional<String> classifier(MavenProject module) {
        Plugin boot = module.getPlugin(BOOT);
        return boot == null
                ? Optional.empty()
                : text(boot.getConfiguration(), "classifier").or(() -> boot.getExecutions().stream()
                        .flatMap(run -> text(run.getConfiguration(), "classifier").stream())
                        .findFirst());
    }

    private List<String> siblings(MavenProject module) {
        return modules.stream()
                .filter(other -> !other.equals(module) && other.getPackaging().equals("jar"))
                .map(MavenProject::getArtifactId)
                .toList();
    }

    static int java(MavenProject module) {
        return JavaRelease.of(module.getProperties()).orElse(JavaRelease.LEAST);
    }
}
