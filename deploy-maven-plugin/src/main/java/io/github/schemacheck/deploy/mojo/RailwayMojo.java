package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Rests;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.railway.Tokens;
import io.github.schemacheck.deploy.railway.WaitSettings;
import io.github.schemacheck.deploy.railway.Wanted;
import io.github.schemacheck.deploy.railway.graphql.Endpoint;
import io.github.schemacheck.deploy.railway.graphql.Token;
import java.time.Duration;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What goals about Railway share: who asks, and about which service. */
abstract class RailwayMojo extends DeployMojo {
    private final SettingsDecrypter decrypter;

    /** Skips all goals about Railway. Default: false. Example: <code>-Ddeploy.railway.skip</code>. */
    @Parameter(property = "deploy.railway.skip", defaultValue = "false")
    boolean skipRailway;

    /** The project, by name or id. Default: RAILWAY_PROJECT_ID, else the project token's. Example: shop. */
    @Parameter(property = "deploy.railwayProject", defaultValue = "")
    @Nullable
    String railwayProject;

    /** The environment, by name or id. Default: RAILWAY_ENVIRONMENT_ID, else the token's. Example: staging. */
    @Parameter(property = "deploy.railwayEnvironment", defaultValue = "")
    @Nullable
    String railwayEnvironment;

    /** The service, by name or id. Default: RAILWAY_SERVICE_ID, else the only one. Example: web. */
    @Parameter(property = "deploy.railwayService", defaultValue = "")
    @Nullable
    String railwayService;

    /** The kind of the token: auto, project, account or workspace. Default: auto, which tries. */
    @Parameter(property = "deploy.railwayTokenType", defaultValue = "auto")
    String railwayTokenType;

    /** The server of settings.xml whose password is the token, without RAILWAY_TOKEN. Default: railway. */
    @Parameter(property = "deploy.railwayServerId", defaultValue = "railway")
    String railwayServerId;

    /** Where Railway's API is. Default: Railway's own address. Example: a proxy's. */
    @Parameter(property = "deploy.railwayUrl", defaultValue = Endpoint.USUAL)
    String railwayUrl;

    /** How long a deployment or a backup by Railway is waited for, in seconds. Default: 1200. Example: 300. */
    @Parameter(property = "deploy.railwayTimeout", defaultValue = "1200")
    int railwayTimeout;

    /** How often a deployment has to be live once more, 5 seconds later, before it is believed. Default: 2. */
    @Parameter(property = "deploy.railwayConfirmations", defaultValue = "2")
    int railwayConfirmations;

    RailwayMojo(SettingsDecrypter decrypter) {
        this.decrypter = decrypter;
    }

    @Override
    protected String skippedBy() {
        return skipRailway ? "deploy.railway.skip" : super.skippedBy();
    }

    @Override
    protected String failure() {
        return "failed";
    }

    final RailwayClient connect() {
        Endpoint endpoint = Endpoint.of(railwayUrl, execution.getVersion(), System.getenv());
        Tokens tokens = new Tokens(System.getenv(), server(), railwayTokenType);
        RailwayClient client = RailwayClient.connect(endpoint, tokens, RailwayClient.Pace.USUAL, getLog()::info);
        getLog().debug("Railway: this is a " + client.identity().kind());
        return client;
    }

    final Wanted wanted() {
        return new Wanted(text(railwayProject), text(railwayEnvironment), text(railwayService)).orOf(System.getenv());
    }

    final Target target(RailwayClient client) {
        return client.target(wanted());
    }

    final WaitSettings patience() {
        return new WaitSettings(
                Duration.ofSeconds(railwayTimeout), Rests.USUAL, railwayConfirmations, Duration.ofSeconds(5));
    }

    static String text(@Nullable String parameter) {
        return Optional.ofNullable(parameter).orElse("");
    }

    private Optional<Token> server() {
        Server server = session.getSettings().getServer(railwayServerId);
        if (server == null) {
            return Optional.empty();
        }
        Server open =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
        return Optional.ofNullable(open.getPassword())
                .map(password ->
                        new Token(Token.Form.PROJECT, password, "the server " + railwayServerId + " of settings.xml"));
    }
}
