package io.github.schemacheck.deploy.mojo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parameter that may hold a password: with {@code -X}, Maven prints parameters by their {@code toString}. */
public final class SecretText {
    private @Nullable String text;

    /** Called by Maven with the value of the property. */
    public void set(String text) {
        this.text = text;
    }

    static SecretText of(String text) {
        SecretText secret = new SecretText();
        secret.set(text);
        return secret;
    }

    static Optional<String> reveal(@Nullable SecretText secret) {
        return Optional.ofNullable(secret).map(s -> s.text).filter(t -> !t.isBlank());
    }

    @Override
    public String toString() {
        return text == null ? "" : "(hidden)";
    }
}
