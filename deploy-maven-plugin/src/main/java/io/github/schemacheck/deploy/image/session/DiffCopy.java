package io.github.schemacheck.deploy.image.session;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** One synchronisation of one folder: tells what there is, then sends the files that are asked for. */
final class DiffCopy extends ServerCall.Listener<byte[]> implements Runnable {
    /** A message of the engine's is at most 4 MiB. */
    private static final int CHUNK = 128 * 1024;

    private static final byte[] HUNG_UP = Packet.error("hung up");

    private final ServerCall<byte[], byte[]> call;
    private final Path root;
    private final SyncRequest request;
    private final Travelled travelled;
    private final BlockingQueue<byte[]> received = new LinkedBlockingQueue<>();
    private final Map<Long, SyncEntry> files = new HashMap<>();
    private long entries;

    DiffCopy(ServerCall<byte[], byte[]> call, Path root, SyncRequest request, Travelled travelled) {
        this.call = call;
        this.root = root;
        this.request = request;
        this.travelled = travelled;
    }

    @Override
    public void onMessage(byte[] message) {
        received.add(message);
        call.request(1);
    }

    @Override
    public void onReady() {
        wake();
    }

    @Override
    public void onCancel() {
        received.add(HUNG_UP);
        wake();
    }

    private synchronized void wake() {
        notifyAll();
    }

    @Override
    public void run() {
        try {
            SyncWalk.through(root, request, this::tell);
            send(Packet.noMoreStats());
            while (serve(Packet.of(received.take()))) {
                // Until the engine has what it wanted.
            }
            call.close(Status.OK, new Metadata());
        } catch (IOException | RuntimeException e) {
            fail(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Exception e) {
        if (!call.isCancelled()) {
            call.sendMessage(Packet.error(String.valueOf(e.getMessage())));
            call.close(Status.ABORTED.withDescription(e.getMessage()), new Metadata());
        }
    }

    private void tell(SyncEntry entry) throws IOException {
        if (entry.isFile()) {
            files.put(entries, entry);
        }
        entries++;
        travelled.tell();
        send(Packet.stat(entry.stat()));
    }

    private boolean serve(Packet packet) throws IOException {
        return switch (packet.kind()) {
            case WANTED -> {
                sendFile(packet.id());
                yield true;
            }
            case END -> {
                send(Packet.end());
                yield false;
            }
            case ERROR -> throw new IOException("the engine gave the context up");
            case STAT, DATA -> true;
        };
    }

    private void sendFile(long id) throws IOException {
        SyncEntry entry = files.get(id);
        if (entry == null) {
            throw new IOException("the engine asks for a file that nobody told it of");
        }
        travelled.send(entry.path());
        try (InputStream in = Files.newInputStream(entry.file())) {
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                travelled.send(read);
                send(Packet.data(id, Arrays.copyOf(chunk, read)));
            }
        }
        send(Packet.data(id, new byte[0]));
    }

    /** Waits until the connection takes more: what is not sent yet stays in memory. */
    private synchronized void send(byte[] message) throws IOException {
        try {
            while (!call.isReady() && !call.isCancelled()) {
                wait(1000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", e);
        }
        if (call.isCancelled()) {
            throw new IOException("the engine hung up");
        }
        call.sendMessage(message);
    }
}
