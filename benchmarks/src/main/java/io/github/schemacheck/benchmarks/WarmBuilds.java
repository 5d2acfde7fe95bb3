package io.github.schemacheck.benchmarks;

import io.github.schemacheck.deploy.image.build.BuildSettings;
import io.github.schemacheck.deploy.image.build.ImageBuild;
import io.github.schemacheck.deploy.image.build.Options;
import io.github.schemacheck.deploy.image.build.Source;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Logins;
import io.github.schemacheck.deploy.image.push.ImagePush;
import io.github.schemacheck.deploy.image.session.Offer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The same in a Java virtual machine that has done it before, beside the command line client. */
record WarmBuilds(ImageProject project) {
    static final String GROUP = "warm";
    static final String OURS = "ours, in a virtual machine that has done it before";
    private static final int WARM_UP = 10;

    List<Row> run(int rounds) throws IOException, InterruptedException {
        Contender client = project.commandLine("docker build, docker push");
        List<Measured> theirs = new ArrayList<>();
        List<Measured> ours = new ArrayList<>();
        for (int round = -WARM_UP; round < rounds; round++) {
            Measured their = Measured.of(client, project.log());
            Measured our = ours();
            System.out.printf("%s, round %d: %.2f s, %.2f s%n", GROUP, round, their.seconds(), our.seconds());
            if (round >= 0) {
                theirs.add(their);
                ours.add(our);
            }
        }
        return List.of(Row.of(GROUP, client.name(), theirs, theirs), Row.of(GROUP, OURS, ours, theirs));
    }

    private Measured ours() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Measured.of(new Contender("change", List.of(ImageProject.CHANGE), project.folder(), ""), project.log());
        ImageName name = ImageName.parse(project.registry().host() + "/warm:1");
        Source source = new Source(project.folder().resolve("Dockerfile"), "Dockerfile", project.folder(), "");
        Offer offer = source.offer(Logins.NONE, Map.of());
        try (Engine engine = Engine.at(project.engine().host());
                ImageBuild build = ImageBuild.begin(engine, offer, line -> {})) {
            build.run(settings(name, source));
            new ImagePush(engine, Logins.NONE, line -> {}).run(name);
        }
        return new Measured((System.nanoTime() - start) / 1e9, 0);
    }

    private static BuildSettings settings(ImageName name, Source source) {
        return new BuildSettings(
                source,
                new Options(Map.of(), "", "", List.of(), false, false, false),
                List.of(name.toString()),
                Map.of());
    }
}
