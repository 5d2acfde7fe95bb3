package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.release.SmokeCheck;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.TreeMap;

/** A smoke check as it stands in the POM. */
public final class SmokeTest {
    private static final String VARIABLE = "env:";

    /** GET or another. */
    String method = "GET";

    /** From the first slash, with its query. */
    String path = "/";

    /** Sent. A value env:NAME is that variable's: Maven prints with -X what stands in the POM. */
    Map<String, String> headers = Map.of();

    /** JSON. */
    String body = "";

    /** What has to be answered. */
    int status = 200;

    /** What the answer has to contain. */
    String contains = "";

    /** name: value of a header that the answer has to have. */
    String header = "";

    SmokeCheck check(Map<String, String> environment) {
        Map<String, String> sent = new TreeMap<>();
        headers.forEach((name, value) -> sent.put(name, revealed(value, environment)));
        return new SmokeCheck(method, path, sent, body, status, contains, header);
    }

    private static String revealed(String value, Map<String, String> environment) {
        if (!value.startsWith(VARIABLE)) {
            return value;
        }
        String name = value.substring(VARIABLE.length());
        if (!environment.containsKey(name)) {
            throw new ProblemException(
                    "A smoke test's header is to be the variable " + name + ", which is not set.",
                    "set it in the environment.");
        }
        return environment.getOrDefault(name, "");
    }
}
