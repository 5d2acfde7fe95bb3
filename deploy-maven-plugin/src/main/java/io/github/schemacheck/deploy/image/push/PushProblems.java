package io.github.schemacheck.deploy.image.push;

import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.problem.ProblemException;

/** What an engine or a registry says when it does not take an image, in the user's words. */
record PushProblems(ImageName image) {
    ProblemException of(String error) {
        if (error.contains("does not exist locally") || error.contains("No such image")) {
            return new ProblemException(
                    "The engine has no image " + image + ".",
                    "build it first: mvn deploy:build-image deploy:push-image.");
        }
        if (error.contains("no basic auth credentials")) {
            return new ProblemException(
                    "The registry " + image.host() + " asks for a name and a password, and nobody gave them.", login());
        }
        if (error.contains("unauthorized") || error.contains("denied") || error.contains("401")) {
            return new ProblemException(
                    "The registry " + image.host() + " refuses " + image + ": " + error,
                    "the name or password is wrong, or may not write there; " + login());
        }
        if (error.contains("connection refused") || error.contains("no such host") || error.contains("i/o timeout")) {
            return new ProblemException(
                    "No registry answers at " + image.host() + ": " + error,
                    "see that the host in deploy.image is right, and that the engine reaches it.");
        }
        if (error.contains("server gave HTTP response to HTTPS client")) {
            return new ProblemException(
                    "The registry " + image.host() + " does not speak TLS.",
                    "give it a certificate, or name it under insecure-registries in the engine's daemon.json.");
        }
        return new ProblemException("The image " + image + " was not pushed: " + error, "see what it says.");
    }

    private String login() {
        return "set DEPLOY_REGISTRY_USERNAME and DEPLOY_REGISTRY_PASSWORD, or a server with the id " + image.host()
                + " in settings.xml, or run docker login " + image.host() + ".";
    }
}
