package io.github.schemacheck.deploy.starter;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The workflow for GitHub Actions: the gate on each pull request, the release of what is merged. */
final class Workflow {
    private Workflow() {}

    static StarterFile of(Starter starter) {
        Pipeline pipeline = starter.pipeline();
        String up = "../".repeat(pipeline.isPart() ? pipeline.folder().split("/", -1).length : 0);
        String text = Template.of("workflow.yml")
                .with(Map.of(
                        "paths", pipeline.isPart() ? "paths: ['" + pipeline.folder() + "/**']" : "",
                        "branch", pipeline.branch(),
                        "defaults", defaults(pipeline),
                        "java", String.valueOf(pipeline.java()),
                        "maven", pipeline.maven(),
                        "sarif", sarif(starter),
                        "release", release(starter)));
        return new StarterFile(
                up + ".github/workflows/" + name(pipeline),
                text.stripTrailing() + "\n",
                "the gate on each pull request, with what it finds at the lines of the migrations"
                        + (starter.applications().isEmpty() ? "" : "; the image of what is merged")
                        + starter.releasedTo()
                                .map(service -> ", deployed to the service " + service + " of Railway")
                                .orElse(""));
    }

    /** One project of several must not take the name of all. */
    private static String name(Pipeline pipeline) {
        return pipeline.isPart() ? "deploy-" + pipeline.folder().replace('/', '-') + ".yml" : "deploy.yml";
    }

    private static String defaults(Pipeline pipeline) {
        return pipeline.isPart() ? "defaults:\n  run:\n    working-directory: " + pipeline.folder() + "\n" : "";
    }

    /** Each module's findings are a category of their own: GitHub takes no second upload of the same. */
    private static String sarif(Starter starter) {
        String above = starter.pipeline().isPart() ? starter.pipeline().folder() + "/" : "";
        List<String> folders = starter.migrations().isEmpty() ? List.of("") : starter.migrations();
        return folders.stream()
                .map(folder -> Template.of("sarif.yml")
                        .with(Map.of(
                                "folder",
                                above + (folder.isEmpty() ? "" : folder + "/"),
                                "category",
                                folder.isEmpty() ? "schema-check" : "schema-check-" + folder.replace('/', '-'))))
                .collect(Collectors.joining());
    }

    private static String release(Starter starter) {
        if (starter.applications().isEmpty()) {
            return "";
        }
        return Template.of("release.yml")
                .with(Map.of(
                        "java",
                        String.valueOf(starter.pipeline().java()),
                        "last",
                        last(starter).stripTrailing()));
    }

    private static String last(Starter starter) {
        boolean dependencies = starter.applications().stream()
                .anyMatch(application -> application.packaging().wantsDependencies());
        boolean several = starter.applications().size() > 1;
        return Template.of(starter.releasedTo().isPresent() ? "release-railway.yml" : "release-push.yml")
                .with(Map.of(
                        "maven",
                        starter.pipeline().maven(),
                        "dependencies",
                        dependencies ? "dependency:copy-dependencies -DincludeScope=runtime " : "",
                        "service",
                        starter.releasedTo().orElse(""),
                        "name",
                        several ? "/\\${project.artifactId}" : ""));
    }
}
