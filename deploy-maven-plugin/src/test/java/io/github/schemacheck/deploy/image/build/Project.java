package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.session.Offer;
import io.github.schemacheck.deploy.image.session.Offer.Secret;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A folder that is built, with settings that a test changes. */
final class Project {
    final Path folder;
    final List<String> lines = new CopyOnWriteArrayList<>();
    final List<String> tags = new ArrayList<>();
    final List<String> cacheFrom = new ArrayList<>();
    Logins logins = Logins.NONE;
    Map<String, Secret> secrets = Map.of();
    Map<String, String> labels = Map.of();
    Map<String, String> arguments = Map.of();
    String target = "";
    String platform = "";
    String network = "none";
    boolean inlineCache;

    Project(Path folder) {
        this.folder = folder;
    }

    Project with(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.resolveSibling(""));
            Files.writeString(file, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BuildResult build(String host) {
        lines.clear();
        Source source = new Source(folder.resolve("Dockerfile"), "Dockerfile", folder, target);
        Options options = new Options(arguments, platform, network, cacheFrom, inlineCache, false, false);
        Offer offer = source.offer(logins, secrets);
        try (Engine engine = Engine.at(host);
                ImageBuild build = ImageBuild.begin(engine, offer, lines::add)) {
            return build.run(new BuildSettings(source, options, tags, labels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ProblemException fails(String host) {
        try {
            build(host);
        } catch (ProblemException e) {
            return e;
        }
        throw new AssertionError("it was built");
    }
}
