package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.railway.Domain;
import io.github.schemacheck.deploy.railway.Domains;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Target;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** Lists the addresses of a service, with what DNS still lacks, and adds one where it is asked for. */
@Mojo(name = "domains", aggregator = true, requiresProject = false, threadSafe = true)
public final class DomainsMojo extends RailwayMojo {
    /**
     * An address to add: railway for one of Railway's own, or a domain of yours. Default: none. Example:
     * shop.example.com.
     */
    @Parameter(property = "deploy.addDomain", defaultValue = "")
    @Nullable
    String addDomain;

    /** The application's port behind the new address. Default: Railway finds it. Example: 8080. */
    @Parameter(property = "deploy.port", defaultValue = "0")
    int port;

    /** Whether only to say what would be done. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public DomainsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        RailwayClient client = connect();
        Target target = target(client);
        List<Domain> all = client.domains().of(target);
        getLog().info(target + (all.isEmpty() ? " has no address." : ":"));
        all.forEach(this::show);
        String wanted = text(addDomain);
        boolean isThere =
                all.stream().anyMatch(domain -> domain.own() ? domain.name().equals(wanted) : wanted.equals("railway"));
        if (wanted.isEmpty()) {
            return;
        }
        if (isThere) {
            getLog().info("There is such an address already. Nothing to do.");
        } else if (dryRun) {
            getLog().info("Would add " + wanted + ". Nothing was changed.");
        } else {
            getLog().info("Added:");
            show(add(client.domains(), target, wanted));
        }
    }

    private Domain add(Domains domains, Target target, String wanted) {
        return wanted.equals("railway") ? domains.create(target, port) : domains.createOwn(target, wanted, port);
    }

    private void show(Domain domain) {
        getLog().info("  https://" + domain.name() + (domain.port() == 0 ? "" : " -> port " + domain.port()));
        domain.records().forEach(record -> getLog().info("    DNS needs " + record));
    }
}
