package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.connection.DatabaseUrl;
import io.github.schemacheck.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/** Where the live database is, and who we are there. */
record LiveAddress(Map<String, String> environment, Settings settings, SettingsDecrypter decrypter) {
    private static final Pattern WITH_PASSWORD = Pattern.compile("//[^/@]*:[^/]*@|password=");

    /** Maven prints the configuration in the POM with -X, before any code of ours runs. */
    static void refusePasswordInPom(MojoExecution execution) {
        Xpp3Dom configuration = execution.getConfiguration();
        for (String name : new String[] {"databaseUrl", "expectedDatabaseUrl", "shadowUrl", "replicaUrl"}) {
            Xpp3Dom url = configuration == null ? null : configuration.getChild(name);
            if (url != null
                    && url.getValue() != null
                    && WITH_PASSWORD.matcher(url.getValue()).find()) {
                throw new ProblemException(
                        "<" + name + "> in the POM holds a password, which Maven prints with -X.",
                        "take it out of the POM: set DATABASE_URL or -Ddeploy." + name
                                + ", or leave user and password to a server of settings.xml (deploy.serverId).");
            }
        }
    }

    DatabaseUrl of(Optional<String> url, String serverId) {
        DatabaseUrl live = url.map(given -> DatabaseUrl.parse(given, environment))
                .orElseGet(() -> DatabaseUrl.fromEnvironment(environment));
        return serverId.isBlank() ? live : with(server(serverId, "deploy.serverId"), live);
    }

    private DatabaseUrl with(Server server, DatabaseUrl live) {
        Server open =
                decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)).getServer();
        return live.withDefaults(
                Optional.ofNullable(open.getUsername()).orElse(""),
                Optional.ofNullable(open.getPassword()).orElse(""));
    }

    /** Of an entry of settings.xml. */
    record Login(String name, String password) {
        @Override
        public String toString() {
            return name + ":(hidden)";
        }
    }

    Login login(String serverId) {
        Server open = decrypter
                .decrypt(new DefaultSettingsDecryptionRequest(server(serverId, "deploy.railwayPullServerId")))
                .getServer();
        return new Login(
                Optional.ofNullable(open.getUsername()).orElse(""),
                Optional.ofNullable(open.getPassword()).orElse(""));
    }

    private Server server(String id, String property) {
        Server server = settings.getServer(id);
        if (server == null) {
            throw new ProblemException(
                    "settings.xml has no server \"" + id + "\".",
                    "add <server><id>" + id + "</id> with username and password there, or drop " + property + ".");
        }
        return server;
    }
}
