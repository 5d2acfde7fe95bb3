package io.github.schemacheck.deploy.image.build;

import io.github.schemacheck.deploy.image.dockerfile.Dockerfile;
import io.github.schemacheck.deploy.image.dockerfile.Instruction;
import io.github.schemacheck.deploy.image.dockerfile.Keyword;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Why a base image is not to be had, in the user's words.
 *
 * @param image as BuildKit calls it, with its registry and tag
 */
record BaseProblems(Source source, String image) {
    /** BuildKit tells first at what it was. */
    private static final Pattern PREFIX = Pattern.compile("^(failed to [a-zA-Z0-9. ]+: )+");

    /** Why, by what the engine says; the first that fits. IMAGE and HOST stand for those of the image. */
    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "401 Unauthorized|403 Forbidden|authorization failed|unauthorized: |insufficient_scope",
                    "the registry HOST refuses the name or password for IMAGE",
                    "run docker login HOST, or set a server with the id HOST in settings.xml."),
            new Kind(
                    "connection refused|no such host|i/o timeout|is unreachable|handshake timeout|no route to host",
                    "the registry of IMAGE does not answer the engine",
                    "see that its name is right, and that the engine's machine reaches it (network, proxy); an image"
                            + " that the engine has is taken without it, unless deploy.pull is set."),
            new Kind(
                    "x509: |HTTP response to HTTPS client|tls: ",
                    "the engine does not trust the registry of IMAGE",
                    "give the engine the registry's certificate (/etc/docker/certs.d), or name the registry under"
                            + " insecure-registries in the engine's daemon.json."),
            new Kind(
                    "429 Too Many Requests|toomanyrequests",
                    "the registry HOST gives nobody more at the moment",
                    "log in there (docker login), which raises the limit, or try again later."),
            new Kind(
                    "no match for platform",
                    "IMAGE is not to be had for the platform asked for",
                    "take another image, or another deploy.platform."),
            new Kind(
                    "",
                    "the base image IMAGE is not to be had",
                    "see that its name and tag are right, and that you are logged in at its registry."));

    private record Kind(Pattern sign, String problem, String remedy) {
        Kind(String sign, String problem, String remedy) {
            this(Pattern.compile(sign), problem, remedy);
        }
    }

    ProblemException of(String error) {
        Kind kind = KINDS.stream()
                .filter(each -> each.sign.matcher(error).find())
                .findFirst()
                .orElseThrow();
        String where = line().map(line -> ", line " + line).orElse("");
        String said = PREFIX.matcher(error).replaceFirst("");
        return new ProblemException(
                source.name() + where + ": " + filled(kind.problem) + ": " + said, filled(kind.remedy));
    }

    private String filled(String text) {
        return text.replace("IMAGE", image).replace("HOST", image.replaceFirst("/.*", ""));
    }

    /** @return empty where the name comes from a variable, or the base image of this one names it */
    private Optional<Integer> line() {
        try {
            Dockerfile file = Dockerfile.parse(Files.readString(source.dockerfile()), source.name());
            return file.stages().stream()
                    .flatMap(stage -> Stream.concat(
                            Stream.of(stage).filter(each -> isOurs(each.base())).map(each -> each.from()
                                    .lines()),
                            stage.instructions(Keyword.COPY).stream()
                                    .filter(copy -> copy.flag("from")
                                            .filter(this::isOurs)
                                            .isPresent())
                                    .map(Instruction::lines)))
                    .map(Instruction.Span::first)
                    .findFirst();
        } catch (IOException | ProblemException e) {
            return Optional.empty();
        }
    }

    private boolean isOurs(String written) {
        return written.equals(image)
                || ImageName.read(written)
                        .map(BaseProblems::inFull)
                        .filter(image::equals)
                        .isPresent();
    }

    private static String inFull(ImageName name) {
        String path = name.repository();
        if (name.host().equals("docker.io") && !path.startsWith("docker.io/")) {
            path = "docker.io/" + (path.contains("/") ? "" : "library/") + path;
        }
        return path + ":" + name.tag();
    }
}
