package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.starter.Application;
import io.github.schemacheck.deploy.starter.Pipeline;
import io.github.schemacheck.deploy.starter.PomParts;
import io.github.schemacheck.deploy.starter.Starter;
import io.github.schemacheck.deploy.starter.StarterFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** What is read of a project before its first files are written. */
record StarterReading(
        MavenSession session,
        MavenProject root,
        Optional<String> mainClass,
        Optional<String> baseImage,
        Optional<String> railwayService) {
    private static final String OURS = "io.github.schemacheck:deploy-maven-plugin";

    /** What fills the shadow, for tools whose migrations are not SQL. */
    private static final Map<String, String> COMMANDS =
            Map.of("alembic.ini", "alembic upgrade head", "manage.py", "python manage.py migrate");

    /** @return for people, a line for each module and one for the migrations */
    List<String> read() {
        ApplicationReading reading = applications();
        List<String> lines = new ArrayList<>();
        for (MavenProject module : session.getProjects()) {
            reading.whyNot(module).ifPresent(why -> lines.add("no image of " + module.getArtifactId() + ": " + why));
        }
        List<String> migrations = migrations();
        if (!migrations.isEmpty()) {
            lines.add("migrations in "
                    + String.join(
                            ", ", migrations.stream().map(StarterReading::named).toList()));
        } else {
            lines.add(command()
                    .map(command -> "the expected schema will be made by: " + command)
                    .orElse("no migrations found: the gate needs some in src/main/resources/db/migration, or"
                            + " another deploy.expected"));
        }
        return lines;
    }

    private static String named(String folder) {
        return folder.isEmpty() ? "this project" : folder;
    }

    Starter starter() {
        ApplicationReading reading = applications();
        List<Application> found = session.getProjects().stream()
                .flatMap(module -> reading.of(module).stream())
                .toList();
        Path base = root.getBasedir().toPath().toAbsolutePath().normalize();
        Path repository = new Repository(base).root();
        GitOrigin origin = new GitOrigin(repository);
        int java = session.getProjects().stream()
                .mapToInt(ApplicationReading::java)
                .max()
                .orElse(JavaRelease.LEAST);
        String folder = repository.relativize(base).toString().replace('\\', '/');
        return new Starter(
                found,
                migrations(),
                new Pipeline(maven(base), origin.branch(), folder, Math.max(java, JavaRelease.LEAST)),
                origin.mayBeOnGitHub(),
                railwayService);
    }

    private static String maven(Path base) {
        return Files.exists(base.resolve("mvnw")) ? "./mvnw" : "mvn";
    }

    private ApplicationReading applications() {
        return new ApplicationReading(root, session.getProjects(), mainClass, baseImage);
    }

    private List<String> migrations() {
        ReactorModules modules = new ReactorModules(session, root);
        return session.getProjects().stream()
                .filter(modules::hasSource)
                .map(applications()::folder)
                .toList();
    }

    private Optional<String> command() {
        return COMMANDS.entrySet().stream()
                .filter(tool -> Files.exists(root.getBasedir().toPath().resolve(tool.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** @return what belongs into the POM; empty where the plugin is there already */
    List<StarterFile> parts(String version) {
        if (root.getPlugin(OURS) != null) {
            return List.of();
        }
        Map<String, String> configuration = migrations().isEmpty()
                ? command().map(text -> Map.of("shadowCommand", text)).orElse(Map.of())
                : Map.of();
        return List.of(PomParts.plugin(version, configuration), PomParts.profiles());
    }

    /** @return what to do then, a line each */
    List<String> next() {
        List<String> lines = new ArrayList<>(List.of(
                "Next, with the plugin in the POM:",
                "  export DATABASE_URL=postgresql://user:password@host:5432/database",
                "  mvn compile deploy:validate-schema",
                "  (in GitHub: the secret DATABASE_URL, of a role that may only read)"));
        Starter starter = starter();
        if (!starter.applications().isEmpty()) {
            lines.add("  mvn package " + dependencies() + "deploy:check-image deploy:build-image");
            lines.add("  " + release(starter));
        }
        return lines;
    }

    private static String release(Starter starter) {
        if (starter.releasedTo().isPresent()) {
            return "(for the release: the secrets RAILWAY_TOKEN, a project token, and RELEASE_DATABASE_URL, of a role"
                    + " that may migrate)";
        }
        return starter.service().isPresent()
                ? "(the workflow only pushes: a release to Railway is written where the project is one application)"
                : "(the workflow ends with the push; -Ddeploy.railwayService=name writes one that deploys to Railway)";
    }

    private String dependencies() {
        boolean wanted = starter().applications().stream()
                .anyMatch(application -> application.packaging().wantsDependencies());
        return wanted ? "dependency:copy-dependencies -DincludeScope=runtime " : "";
    }
}
