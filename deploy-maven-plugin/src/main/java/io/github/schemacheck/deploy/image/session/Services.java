package io.github.schemacheck.deploy.image.session;

import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.problem.ProblemException;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The services that an offer is made of.
 *
 * @param problems is told why the engine got no login: to the engine goes no more than a sentence of it
 */
record Services(Offer offer, Travelled travelled, Executor threads, Consumer<ProblemException> problems) {
    private static final Rpc HEALTH = new Rpc("grpc.health.v1.Health", "Check");
    private static final Rpc CREDENTIALS = new Rpc("moby.filesync.v1.Auth", "Credentials");
    private static final Rpc SECRET = new Rpc("moby.buildkit.secrets.v1.Secrets", "GetSecret");
    private static final Rpc FILES = new Rpc("moby.filesync.v1.FileSync", "DiffCopy");

    /** As BuildKit names Docker Hub. */
    private static final String HUB = "registry-1.docker.io";

    static final List<String> PATHS = List.of(HEALTH.path(), CREDENTIALS.path(), SECRET.path(), FILES.path());

    List<ServerServiceDefinition> all() {
        return List.of(
                HEALTH.answeredBy(question -> new Proto().number(1, 1).written()),
                CREDENTIALS.answeredBy(this::credentials),
                SECRET.answeredBy(this::secret),
                FILES.handledBy(MethodType.BIDI_STREAMING, this::files));
    }

    /** Empty where nobody knows any: the engine then asks the registry as a stranger. */
    private byte[] credentials(ProtoFields question) throws StatusException {
        String host = question.text(1);
        try {
            Login login =
                    offer.logins().at(host.equals(HUB) ? "docker.io" : host).orElse(new Login("", ""));
            return new Proto().text(1, login.user()).text(2, login.secret()).written();
        } catch (ProblemException e) {
            problems.accept(e);
            throw Status.UNAVAILABLE.withDescription(e.problem()).asException();
        }
    }

    private byte[] secret(ProtoFields question) throws StatusException {
        String id = question.text(1);
        Offer.Secret secret = offer.secrets().get(id);
        if (secret == null) {
            throw Status.NOT_FOUND
                    .withDescription("secret " + id + " not found")
                    .asException();
        }
        try {
            return new Proto().bytes(1, secret.content()).written();
        } catch (IOException e) {
            throw Status.UNAVAILABLE
                    .withDescription("secret " + id + " cannot be read: " + e.getMessage())
                    .asException();
        }
    }

    private ServerCall.Listener<byte[]> files(ServerCall<byte[], byte[]> call, Metadata headers) {
        SyncRequest request = SyncRequest.of(headers);
        Path folder = offer.folders().get(request.folder());
        if (folder == null) {
            call.close(Status.NOT_FOUND.withDescription("no folder " + request.folder()), new Metadata());
            return new ServerCall.Listener<>() {};
        }
        call.sendHeaders(new Metadata());
        call.request(1);
        boolean counts =
                request.folder().equals("context") && !request.followed().equals(List.of(".dockerignore"));
        DiffCopy copy = new DiffCopy(call, folder, request, counts ? travelled : new Travelled());
        threads.execute(copy);
        return copy;
    }
}
