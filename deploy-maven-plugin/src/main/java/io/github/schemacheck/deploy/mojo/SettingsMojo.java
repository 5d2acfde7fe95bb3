package io.github.schemacheck.deploy.mojo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.deploy.railway.RailwayClient;
import io.github.schemacheck.deploy.railway.Target;
import io.github.schemacheck.deploy.railway.settings.ConfigFile;
import io.github.schemacheck.deploy.railway.settings.SettingsPlan;
import io.github.schemacheck.deploy.railway.settings.Translation;
import io.github.schemacheck.problem.ProblemException;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/**
 * Compares a service's settings with what railway.json, railway.toml or the POM say, shows the difference, and with
 * -Ddeploy.apply writes it. Railway itself reads those files for its own builds only, and no longer after 2026-12-01.
 */
@Mojo(name = "settings", threadSafe = true)
public final class SettingsMojo extends RailwayMojo {
    /** The file. Default: railway.json or railway.toml beside the POM, where there is one. */
    @Parameter(property = "deploy.settingsFile")
    @Nullable
    File settingsFile;

    /**
     * Settings in the POM, by the names below deploy in the file; they win over it. Default: none. Example:
     * <code>&lt;healthcheckPath&gt;/health&lt;/healthcheckPath&gt;</code>.
     */
    @Parameter
    Map<String, String> settings = Map.of();

    /** Whether the difference is written. Default: false. */
    @Parameter(property = "deploy.apply", defaultValue = "false")
    boolean apply;

    /** Whether only to say what would be done, whatever deploy.apply says. Default: false. */
    @Parameter(property = "deploy.dryRun", defaultValue = "false")
    boolean dryRun;

    @Inject
    public SettingsMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    @Override
    protected void run() {
        ConfigFile file = file();
        ConfigFile pom = pom();
        if (file.equals(ConfigFile.NONE) && settings.isEmpty()) {
            throw new ProblemException(
                    "There are no settings: no railway.json, no railway.toml and no <settings> in the POM.",
                    "write one of them, or name a file with deploy.settingsFile.");
        }
        RailwayClient client = connect();
        Target target = target(client);
        Translation fromFile = Translation.of(file, target.environment().name());
        tell(file.name(), fromFile);
        Translation fromPom = Translation.of(pom, target.environment().name());
        tell(pom.name(), fromPom);
        carryOut(client, target, SettingsPlan.of(client, target, fromFile.with(fromPom)));
    }

    private void carryOut(RailwayClient client, Target target, SettingsPlan plan) {
        if (plan.isEmpty()) {
            getLog().info(target + " has all of it. Nothing to do.");
            return;
        }
        getLog().info(target + " differs:");
        plan.changes().forEach(change -> getLog().info("  " + change));
        if (!apply || dryRun) {
            getLog().info("Nothing was changed; -Ddeploy.apply writes it.");
            return;
        }
        plan.apply(client, target);
        getLog().info("Written and read back. The next deployment runs with it.");
    }

    private void tell(String name, Translation translation) {
        list(name + ": about builds by Railway, and nothing for an image", translation.builds());
        list(name + ": not in Railway's API", translation.elsewhere());
        list(name + ": for other environments", translation.others());
        translation.unknown().forEach(path -> getLog().warn(name + ": Railway has no " + path));
    }

    private void list(String what, List<String> paths) {
        if (!paths.isEmpty()) {
            getLog().info(what + ": " + String.join(", ", paths));
        }
    }

    private ConfigFile file() {
        if (settingsFile != null) {
            return ConfigFile.read(settingsFile.toPath(), shown(settingsFile.toPath()));
        }
        Path base = project.getBasedir().toPath();
        return Stream.of("railway.json", "railway.toml")
                .map(base::resolve)
                .filter(path -> path.toFile().exists())
                .findFirst()
                .map(path -> ConfigFile.read(path, shown(path)))
                .orElse(ConfigFile.NONE);
    }

    private ConfigFile pom() {
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        ObjectNode deploy = tree.putObject("deploy");
        settings.forEach(deploy::put);
        return new ConfigFile("the POM", tree);
    }
}
