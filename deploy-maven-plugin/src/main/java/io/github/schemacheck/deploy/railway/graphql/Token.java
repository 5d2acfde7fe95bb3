package io.github.schemacheck.deploy.railway.graphql;

/**
 * A token of Railway.
 *
 * @param form how it is sent: Railway knows a project token in one header only, and all others in the other
 * @param source where it was found, for messages
 */
public record Token(Form form, String secret, String source) {
    /** The two ways in which Railway takes a token. */
    public enum Form {
        PROJECT("Project-Access-Token", ""),
        BEARER("Authorization", "Bearer ");

        private final String header;
        private final String prefix;

        Form(String header, String prefix) {
            this.header = header;
            this.prefix = prefix;
        }
    }

    public Token {
        secret = secret.strip();
    }

    public Token in(Form other) {
        return new Token(other, secret, source);
    }

    String header() {
        return form.header;
    }

    String value() {
        return form.prefix + secret;
    }

    @Override
    public String toString() {
        return source + " (hidden)";
    }
}
