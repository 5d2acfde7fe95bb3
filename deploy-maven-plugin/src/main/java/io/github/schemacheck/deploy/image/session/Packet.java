package io.github.schemacheck.deploy.image.session;

/**
 * What the two ends of a file synchronisation tell each other, as in tonistiigi/fsutil.
 *
 * @param id of a file: how many entries were told before it
 */
record Packet(Kind kind, long id) {
    /** In the order of the protocol. */
    enum Kind {
        STAT,
        WANTED,
        DATA,
        END,
        ERROR;

        private static Kind of(long number) {
            return number >= 0 && number < values().length ? values()[(int) number] : ERROR;
        }
    }

    static Packet of(byte[] message) {
        ProtoFields fields = ProtoFields.of(message);
        return new Packet(Kind.of(fields.number(1)), fields.number(3));
    }

    static byte[] stat(byte[] stat) {
        return new Proto().message(2, stat).written();
    }

    static byte[] noMoreStats() {
        return new byte[0];
    }

    /** An empty one ends the file. */
    static byte[] data(long id, byte[] bytes) {
        return new Proto().number(1, 2).number(3, id).bytes(4, bytes).written();
    }

    static byte[] end() {
        return new Proto().number(1, 3).written();
    }

    static byte[] error(String message) {
        return new Proto().number(1, 4).text(4, message).written();
    }
}
