package io.github.schemacheck.deploy.railway.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** All that is ever asked of Railway: each is the document of its name. */
public enum Operation {
    API_TOKEN,
    APPROVE_DEPLOYMENT(Again.NEVER),
    BACKUPS,
    BUILD_LOGS,
    BUILD_LOG_STREAM,
    CREATE_BACKUP(Again.NEVER),
    CREATE_CUSTOM_DOMAIN(Again.NEVER),
    CREATE_DOMAIN(Again.NEVER),
    CREATE_ENVIRONMENT(Again.NEVER),
    DELETE_ENVIRONMENT(Again.NEVER),
    DEPLOYMENT,
    DEPLOYMENTS,
    DEPLOYMENT_CHANGES,
    DEPLOYMENT_EVENTS,
    DEPLOYMENT_EVENT_STREAM,
    DEPLOYMENT_LOGS,
    DEPLOYMENT_LOG_STREAM,
    DEPLOY_SERVICE(Again.NEVER),
    DOMAINS,
    ENVIRONMENT_CONFIG,
    ME,
    PLAN,
    PROJECT,
    PROJECTS,
    PROJECT_TOKEN,
    REGIONS,
    RESTART_DEPLOYMENT(Again.NEVER),
    ROLLBACK_DEPLOYMENT(Again.NEVER),
    SERVICE_INSTANCE,
    SERVICE_LIMITS,
    SET_VARIABLES,
    UPDATE_LIMITS,
    UPDATE_SERVICE,
    VARIABLES,
    VOLUMES,
    WORKFLOW_STATUS;

    /** Whether asking twice may do something twice. */
    private enum Again {
        HARMLESS,
        NEVER
    }

    private final Again again;
    private final String document;

    Operation() {
        this(Again.HARMLESS);
    }

    Operation(Again again) {
        this.again = again;
        this.document = read(file());
    }

    /** @return as Railway gets it */
    public String document() {
        return document;
    }

    /** @return the name of the document, which is also what Railway calls the operation */
    public String title() {
        String head = document.substring(document.indexOf(' ') + 1);
        return head.split("[^A-Za-z0-9]", 2)[0];
    }

    /** @return of the resource */
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".graphql";
    }

    /** @return whether it may be sent again where nobody knows whether the first one arrived */
    boolean isRepeatable() {
        return again == Again.HARMLESS;
    }

    boolean isWrite() {
        return document.startsWith("mutation");
    }

    private static String read(String file) {
        try (InputStream in = Operation.class.getResourceAsStream("/io/github/schemacheck/deploy/railway/" + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
