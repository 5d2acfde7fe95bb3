package io.github.schemacheck.deploy.railway;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.schemacheck.deploy.railway.graphql.GraphQl;
import io.github.schemacheck.deploy.railway.graphql.Operation;
import io.github.schemacheck.deploy.railway.graphql.Reply;
import io.github.schemacheck.deploy.railway.graphql.Token;
import io.github.schemacheck.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Nothing in a token says of which kind it is: it is tried. */
record TokenTrial(GraphQl api) {
    /** @param other whether the other form is tried where the given one is refused */
    Identity run(boolean other) {
        Reply first = ask(api);
        if (!isDenied(first)) {
            return identity(api, first);
        }
        Token token = api.token();
        if (!other) {
            throw wrongKind(token, first);
        }
        GraphQl second = api.with(token.in(opposite(token.form())));
        Reply again = ask(second);
        if (isDenied(again)) {
            throw unknown(token, first, again);
        }
        return identity(second, again);
    }

    private static Reply ask(GraphQl api) {
        return api.reply(question(api), Map.of());
    }

    private static Operation question(GraphQl api) {
        return api.token().form() == Token.Form.PROJECT ? Operation.PROJECT_TOKEN : Operation.API_TOKEN;
    }

    private static Identity identity(GraphQl api, Reply reply) {
        JsonNode data = api.data(question(api), reply);
        if (api.token().form() == Token.Form.PROJECT) {
            JsonNode place = data.path("projectToken");
            return new Identity(
                    Identity.Kind.PROJECT,
                    api,
                    Optional.of(
                            new Identity.Scope(Named.of(place.path("project")), Named.of(place.path("environment")))),
                    List.of());
        }
        List<Named> workspaces = StreamSupport.stream(
                        data.path("apiToken").path("workspaces").spliterator(), false)
                .map(Named::of)
                .toList();
        return new Identity(kind(api), api, Optional.empty(), workspaces);
    }

    /** Only an account has a person. */
    private static Identity.Kind kind(GraphQl api) {
        Reply me = api.reply(Operation.ME, Map.of());
        if (isDenied(me)) {
            return Identity.Kind.WORKSPACE;
        }
        api.data(Operation.ME, me);
        return Identity.Kind.ACCOUNT;
    }

    private static boolean isDenied(Reply reply) {
        return reply instanceof Reply.Refused refused && refused.isDenial();
    }

    private static Token.Form opposite(Token.Form form) {
        return form == Token.Form.PROJECT ? Token.Form.BEARER : Token.Form.PROJECT;
    }

    private static ProblemException unknown(Token token, Reply first, Reply second) {
        return new ProblemException(
                "Railway does not know the token in " + token.source()
                        + ", neither as a project token nor as an account or" + " workspace token. It says: "
                        + said(first) + "; " + said(second),
                "it may have been deleted, cut or quoted: make a new one, under the project's Settings, Tokens for one"
                        + " environment, or under Account Settings, Tokens.");
    }

    private static ProblemException wrongKind(Token token, Reply reply) {
        boolean project = token.form() == Token.Form.PROJECT;
        return new ProblemException(
                "Railway does not know the token in " + token.source() + " as "
                        + (project ? "a project token" : "an account or workspace token") + ". It says: " + said(reply),
                "set deploy.railwayTokenType to " + (project ? "account" : "project")
                        + " if it is of that kind, or leave it out.");
    }

    private static String said(Reply reply) {
        return ((Reply.Refused) reply).words();
    }
}
