package io.github.schemacheck.deploy.image.login;

/**
 * A name and a password.
 *
 * @param user empty where the secret is an identity token
 */
public record Login(String user, String secret) {
    @Override
    public String toString() {
        return user + ":(hidden)";
    }
}
