package io.github.schemacheck.benchmarks;

import java.io.IOException;
import java.util.List;

/** Whole processes: one class changes, the image is built and pushed. */
record ImageContest(ImageProject project) {
    static final String GROUP = "whole process";
    static final String OURS = "mvn deploy:build-image deploy:push-image";

    List<Row> run(int rounds) throws IOException, InterruptedException {
        List<Contender> contenders = List.of(
                project.maven(OURS, "deploy:build-image", "deploy:push-image"),
                project.maven(
                        "mvn jib:build",
                        "jib:build",
                        "-Djib.baseImageCache=" + project.folder().resolve("target/jib")),
                project.maven("mvn docker:build docker:push, of fabric8", "docker:build", "docker:push"),
                project.maven("mvn deploy:help, which does nothing", "deploy:help"),
                project.commandLine("docker build, docker push, without Maven"));
        return SideBySide.run(GROUP, contenders, rounds, project.log());
    }
}
