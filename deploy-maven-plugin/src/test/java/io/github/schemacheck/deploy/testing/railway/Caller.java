package io.github.schemacheck.deploy.testing.railway;

/** Who asks, as the headers of a request say. */
enum Caller {
    PROJECT,
    WORKSPACE,
    ACCOUNT,
    /** A project token in the header of the others. */
    WRONG_HEADER,
    /** Another token in the header of project tokens. */
    NO_PROJECT_TOKEN,
    NOBODY;

    static Caller of(String authorization, String projectToken) {
        if (!projectToken.isEmpty()) {
            return projectToken.equals(TestRailway.PROJECT_TOKEN) ? PROJECT : NO_PROJECT_TOKEN;
        }
        return switch (authorization) {
            case "Bearer " + TestRailway.ACCOUNT_TOKEN -> ACCOUNT;
            case "Bearer " + TestRailway.WORKSPACE_TOKEN -> WORKSPACE;
            case "Bearer " + TestRailway.PROJECT_TOKEN -> WRONG_HEADER;
            default -> NOBODY;
        };
    }

    /** A project token reaches one environment only. */
    void refuseElsewhere(String environment) {
        if (this == PROJECT && !environment.equals(RailwayState.PRODUCTION)) {
            throw Refusal.notAuthorized();
        }
    }

    void refuseUnknown() {
        if (this == NO_PROJECT_TOKEN) {
            throw new Refusal("Project Token not found", "");
        }
        if (this == WRONG_HEADER || this == NOBODY) {
            throw Refusal.notAuthorized();
        }
    }
}
