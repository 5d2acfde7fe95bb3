package io.github.schemacheck.deploy.mojo;

import io.github.schemacheck.deploy.release.ReleaseSettings.SmokeSettings;
import java.time.Duration;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** The parameters of asking a new application whether it does what it should. */
abstract class SmokeMojo extends RailwayMojo {
    /**
     * Requests to the new application and what has to come back: method, path, headers, body, status, contains, header.
     * Default: none. Example: <code>&lt;smokeTest&gt;&lt;path&gt;/health&lt;/path&gt;&lt;/smokeTest&gt;</code>.
     */
    @Parameter
    List<SmokeTest> smokeTests = List.of();

    /** Where they are asked. Default: https and the address that Railway tells. Example: https://shop.example.com. */
    @Parameter(property = "deploy.smokeUrl", defaultValue = "")
    private @Nullable String smokeUrl;

    /** Seconds for which they may fail after the switch. Default: 60. Example: 120. */
    @Parameter(property = "deploy.smokeGrace", defaultValue = "60")
    int smokeGrace;

    /** How often each has to pass in a row. Default: 3. Example: 1. */
    @Parameter(property = "deploy.smokeConfirmations", defaultValue = "3")
    int smokeConfirmations;

    SmokeMojo(SettingsDecrypter decrypter) {
        super(decrypter);
    }

    final SmokeSettings smoke() {
        return new SmokeSettings(
                smokeTests.stream().map(test -> test.check(System.getenv())).toList(),
                text(smokeUrl),
                Duration.ofSeconds(smokeGrace),
                smokeConfirmations);
    }
}
