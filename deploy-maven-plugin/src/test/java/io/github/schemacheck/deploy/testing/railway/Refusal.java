package io.github.schemacheck.deploy.testing.railway;

/** Railway says no, in an answer of HTTP 200. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    Refusal(String message, String code) {
        super(message);
        this.code = code;
    }

    static Refusal notAuthorized() {
        return new Refusal("Not Authorized", "");
    }

    String code() {
        return code;
    }
}
