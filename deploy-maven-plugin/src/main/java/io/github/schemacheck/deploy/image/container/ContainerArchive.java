package io.github.schemacheck.deploy.image.container;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.github.schemacheck.deploy.image.container.ContainerFile.Rights;
import io.github.schemacheck.deploy.image.engine.Engine;
import io.github.schemacheck.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** The engine's archive API: reads files of a container and writes into it; the container needs no program for it. */
final class ContainerArchive {
    private final Engine engine;
    private final String container;

    ContainerArchive(Engine engine, String container) {
        this.engine = engine;
        this.container = container;
    }

    /** @return empty where there is no such file */
    Optional<ContainerFile> read(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return fetch(path, bytes).map(rights -> new ContainerFile(path, bytes.toByteArray(), rights));
    }

    /** @throws ProblemException where there is no such file */
    void read(String path, OutputStream to) throws IOException {
        if (fetch(path, to).isEmpty()) {
            throw new ProblemException(
                    "The container " + container + " has no file " + path + ".", "see what ran in it, and run again.");
        }
    }

    /** @return empty where there is no such file */
    private Optional<Rights> fetch(String path, OutputStream to) throws IOException {
        Request request =
                Request.builder().method(Request.Method.GET).path(address(path)).build();
        try (Response response = engine.ask(request);
                InputStream body = response.getBody()) {
            if (response.getStatusCode() == 404) {
                return Optional.empty();
            }
            requireGood(response, body);
            TarArchiveInputStream tar = new TarArchiveInputStream(body);
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || !entry.isFile()) {
                throw new ProblemException(
                        path + " is no file in the container " + container + ".",
                        "set deploy.copyTo to where the files are in the image.");
            }
            // Of an archive that ends too early this throws.
            tar.transferTo(to);
            return Optional.of(new Rights(entry.getMode() & 0777, entry.getLongUserId(), entry.getLongGroupId()));
        }
    }

    /** All of them or, where the engine refuses, mostly none. */
    void write(Collection<ContainerFile> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            for (ContainerFile file : files) {
                TarArchiveEntry entry = new TarArchiveEntry(file.path().substring(1));
                entry.setMode(file.rights().mode());
                entry.setUserId(file.rights().user());
                entry.setGroupId(file.rights().group());
                entry.setSize(file.bytes().length);
                tar.putArchiveEntry(entry);
                tar.write(file.bytes());
                tar.closeArchiveEntry();
            }
        }
        Request request = Request.builder()
                .method(Request.Method.PUT)
                .path(address("/"))
                .putHeader("Content-Type", "application/x-tar")
                .body(new ByteArrayInputStream(bytes.toByteArray()))
                .build();
        try (Response response = engine.ask(request);
                InputStream body = response.getBody()) {
            requireGood(response, body);
        }
    }

    private String address(String path) {
        return "/containers/" + container + "/archive?path=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    private void requireGood(Response response, InputStream body) throws IOException {
        if (response.getStatusCode() != 200) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            throw new ProblemException(
                    "The engine does not copy files of the container " + container + ": "
                            + new ObjectMapper().readTree(text).path("message").asText(text),
                    "see that it runs and that its file system is not read-only; else build an image.");
        }
    }
}
