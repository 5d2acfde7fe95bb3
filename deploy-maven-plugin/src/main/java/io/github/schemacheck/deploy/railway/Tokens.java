package io.github.schemacheck.deploy.railway;

import io.github.schemacheck.deploy.railway.graphql.Token;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Optional;

/**
 * Where a token may be.
 *
 * @param server the password of the server in settings.xml, where there is one
 * @param type auto, project, account or workspace
 */
public record Tokens(Map<String, String> environment, Optional<Token> server, String type) {
    public Tokens {
        environment = Map.copyOf(environment);
    }

    /** @return the first that there is, in the form that its place or its type suggests */
    public Token first() {
        return of("RAILWAY_TOKEN", Token.Form.PROJECT)
                .or(() -> of("RAILWAY_API_TOKEN", Token.Form.BEARER))
                .or(() -> server)
                .map(token -> token.in(form(token.form())))
                .orElseThrow(() -> new ProblemException(
                        "There is no token for Railway.",
                        "set RAILWAY_TOKEN to a project token (project, Settings, Tokens) or RAILWAY_API_TOKEN to"
                                + " an account or workspace token, or give the server of deploy.railwayServerId in"
                                + " settings.xml a password."));
    }

    /** @return whether the other form may be tried too */
    boolean isOpen() {
        return type.equals("auto");
    }

    private Token.Form form(Token.Form suggested) {
        return switch (type) {
            case "auto" -> suggested;
            case "project" -> Token.Form.PROJECT;
            case "account", "workspace" -> Token.Form.BEARER;
            default -> throw new ProblemException(
                    "deploy.railwayTokenType is \"" + type + "\".", "set it to auto, project, account or workspace.");
        };
    }

    private Optional<Token> of(String name, Token.Form form) {
        String value = environment.getOrDefault(name, "");
        return value.isBlank() ? Optional.empty() : Optional.of(new Token(form, value, name));
    }
}
