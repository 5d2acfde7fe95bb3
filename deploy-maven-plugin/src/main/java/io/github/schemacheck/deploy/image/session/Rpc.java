package io.github.schemacheck.deploy.image.session;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** A call that the engine may make, with messages as bytes: nothing has to be generated. */
record Rpc(String service, String method) {
    /** Answers a call of one message with one message. */
    @FunctionalInterface
    interface Answer {
        byte[] to(ProtoFields question) throws StatusException;
    }

    /** @return as it is announced to the engine */
    String path() {
        return "/" + service + "/" + method;
    }

    ServerServiceDefinition answeredBy(Answer answer) {
        return handledBy(MethodType.UNARY, (call, headers) -> {
            call.request(1);
            return new ServerCall.Listener<>() {
                @Override
                public void onMessage(byte[] message) {
                    reply(call, answer, message);
                }
            };
        });
    }

    private static void reply(ServerCall<byte[], byte[]> call, Answer answer, byte[] message) {
        try {
            byte[] reply = answer.to(ProtoFields.of(message));
            call.sendHeaders(new Metadata());
            call.sendMessage(reply);
            call.close(Status.OK, new Metadata());
        } catch (StatusException e) {
            call.close(e.getStatus(), new Metadata());
        }
    }

    ServerServiceDefinition handledBy(MethodType type, ServerCallHandler<byte[], byte[]> handler) {
        MethodDescriptor<byte[], byte[]> descriptor = MethodDescriptor.<byte[], byte[]>newBuilder()
                .setType(type)
                .setFullMethodName(service + "/" + method)
                .setRequestMarshaller(new AsIs())
                .setResponseMarshaller(new AsIs())
                .build();
        return ServerServiceDefinition.builder(service)
                .addMethod(descriptor, handler)
                .build();
    }

    private static final class AsIs implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
