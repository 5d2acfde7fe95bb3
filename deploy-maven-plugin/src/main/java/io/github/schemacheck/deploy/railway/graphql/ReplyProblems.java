package io.github.schemacheck.deploy.railway.graphql;

import io.github.schemacheck.problem.ProblemException;
import java.net.http.HttpTimeoutException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What Railway's answers mean to who runs the build. */
record ReplyProblems(Operation operation, Endpoint endpoint, Token token) {
    ProblemException of(Reply reply) {
        if (reply instanceof Reply.Refused refused) {
            return refused(refused);
        }
        if (reply instanceof Reply.Throttled throttled) {
            return throttled(throttled);
        }
        if (reply instanceof Reply.Foreign foreign) {
            return foreign(foreign);
        }
        if (reply instanceof Reply.Unwell unwell) {
            return new ProblemException(
                    "Railway cannot answer " + operation.title() + " now: " + brief(unwell) + doubt(reply),
                    "look at Railway's status page, and run it again.");
        }
        return lost((Reply.Lost) reply);
    }

    /** @return in a few words, for a line of progress */
    static String brief(Reply reply) {
        if (reply instanceof Reply.Throttled throttled) {
            return throttled.words().isEmpty() ? "too many requests" : throttled.words();
        }
        if (reply instanceof Reply.Unwell unwell) {
            return unwell.words().isEmpty() ? "HTTP " + unwell.status() : unwell.words();
        }
        return reply instanceof Reply.Lost lost ? cause(lost) : "no data";
    }

    private ProblemException refused(Reply.Refused refused) {
        String said = "Railway refuses " + operation.title() + ": " + refused.words();
        if (refused.isDenial()) {
            return new ProblemException(said, denial());
        }
        if (refused.words().toLowerCase(Locale.ROOT).contains("two factor")) {
            return new ProblemException(
                    said, "the workspace asks for two-factor authentication: set it up for the account of the token.");
        }
        if (refused.isNotFound()) {
            return new ProblemException(said, "see that the project, environment, service or deployment still exists.");
        }
        return new ProblemException(
                said, "see what it says; Railway's support finds the request by its trace, where there is one.");
    }

    /** Railway says the same whether the token or the right is missing. */
    private String denial() {
        return token.form() == Token.Form.PROJECT
                ? token.source()
                        + " is a project token, which is good for one environment of one project; use one of the"
                        + " environment that is deployed to, or an account or workspace token in RAILWAY_API_TOKEN."
                : token.source()
                        + " may have been deleted, or belongs to an account or workspace that has no such project;"
                        + " make one under Account Settings, Tokens, for the right workspace.";
    }

    private ProblemException throttled(Reply.Throttled throttled) {
        String limit = throttled.limit().requests().isEmpty()
                ? ""
                : " The limit is " + throttled.limit().requests() + " requests.";
        String wait = throttled
                .limit()
                .retryAfter()
                .map(w -> " It asks to wait " + Spoken.of(w) + ".")
                .orElse("");
        String said = throttled.words().isEmpty() ? "" : " It says: " + throttled.words() + ".";
        return new ProblemException(
                "Railway takes no more requests from this token now." + said + limit + wait,
                "wait, and run it again; the limit of a plan is per hour and per token, so see what else uses it.");
    }

    private ProblemException foreign(Reply.Foreign foreign) {
        boolean login = (foreign.status() >= 300 && foreign.status() < 400) || foreign.status() == 407;
        return new ProblemException(
                "Something between here and Railway answered " + operation.title() + " with HTTP " + foreign.status()
                        + " and no JSON: "
                        + Optional.of(foreign.words()).filter(w -> !w.isEmpty()).orElse("(nothing)"),
                login
                        ? "a proxy wants to be asked first; set it up for Java (https.proxyHost)."
                        : "it is not your token: Railway's CDN or a proxy of your network blocks " + endpoint.host()
                                + "; try it from another network, and see deploy.railwayUrl.");
    }

    private ProblemException lost(Reply.Lost lost) {
        if (lost.reason() instanceof SSLException) {
            return new ProblemException(
                    "The TLS connection to " + endpoint.host() + " fails: " + cause(lost),
                    "it is not your token: a proxy of your network may show a certificate that Java does not trust;"
                            + " add its authority to a trust store (javax.net.ssl.trustStore).");
        }
        return new ProblemException(
                "No answer from " + endpoint.host() + " to " + operation.title() + ": " + cause(lost) + doubt(lost),
                "see that the network reaches it, and run it again; RAILWAY_HTTP_TIMEOUT is the patience in seconds.");
    }

    /** A write of which nobody knows whether it was done must be told as such. */
    private String doubt(Reply reply) {
        return (operation.isWrite() && reply.isUncertain()) ? "\n  Railway may have done it all the same." : "";
    }

    private static String cause(Reply.Lost lost) {
        if (lost.reason() instanceof HttpTimeoutException) {
            return "it took too long";
        }
        String message = lost.reason().getMessage();
        return message == null || message.isEmpty()
                ? lost.sent() ? "the connection was cut" : "no connection"
                : message;
    }
}
