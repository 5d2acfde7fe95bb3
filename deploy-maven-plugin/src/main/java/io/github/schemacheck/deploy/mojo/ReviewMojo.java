package io.github.schemacheck.deploy.mojo;

import java.io.File;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The parameters of a comparison. */
abstract class ReviewMojo extends DeployMojo {
    /**
     * The live database. Default: the environment variable <code>DATABASE_URL</code>. Not to be configured with a
     * password in the POM. Example: <code>-Ddeploy.databaseUrl=postgresql://db.example.com/shop</code>.
     */
    @Parameter(property = "deploy.databaseUrl")
    protected @Nullable SecretText databaseUrl;

    /**
     * A server of settings.xml whose user and password are taken where the address has none. Default: none. Example:
     * live.
     */
    @Parameter(property = "deploy.serverId", defaultValue = "")
    protected @Nullable String serverId;

    /** <code>before</code> (default): compare with the applied migrations; <code>after</code>: with all of them. */
    @Parameter(property = "deploy.stage", defaultValue = "before")
    protected String stage;

    /**
     * What is expected: <code>migrations</code> (default): Flyway's, or Prisma's where there are none of Flyway's;
     * <code>snapshot</code> or <code>database</code>.
     */
    @Parameter(property = "deploy.expected", defaultValue = "migrations")
    protected String expected;

    /** The snapshot for <code>deploy.expected=snapshot</code>. Default: schema-check/schema.txt. */
    @Parameter(property = "deploy.snapshotFile", defaultValue = "${project.basedir}/schema-check/schema.txt")
    protected File snapshotFile;

    /**
     * The reference for <code>deploy.expected=database</code>. Default: none. Example:
     * postgresql://localhost/reference.
     */
    @Parameter(property = "deploy.expectedDatabaseUrl")
    protected @Nullable SecretText expectedDatabaseUrl;

    /**
     * A directory of SQL files, or of Prisma's migrations, instead of Flyway's. Default: none. Example:
     * db/prisma/migrations.
     */
    @Parameter(property = "deploy.sqlDirectory")
    protected @Nullable File sqlDirectory;

    /** A command that fills the shadow behind its DATABASE_URL. Default: none. Example: alembic upgrade head. */
    @Parameter(property = "deploy.shadowCommand")
    protected @Nullable String shadowCommand;

    /** Flyway's locations. Default: what the project tells Flyway. Example: classpath:db/migration,filesystem:sql. */
    @Parameter(property = "deploy.locations")
    protected @Nullable String locations;

    /**
     * Any setting of Flyway by its own name; wins over what the project says. Default: none. Example:
     * <code>&lt;outOfOrder&gt;true&lt;/outOfOrder&gt;</code>.
     */
    @Parameter
    protected Map<String, String> flyway = Map.of();

    /**
     * A server where a scratch database may be created. Default: an embedded one is started. Example:
     * postgresql://maker@localhost:5432/postgres.
     */
    @Parameter(property = "deploy.shadowUrl")
    protected @Nullable SecretText shadowUrl;

    /**
     * A file of SQL that is run first on the shadow: roles, extensions. Default: none. Example:
     * schema-check/shadow.sql.
     */
    @Parameter(property = "deploy.shadowInit")
    protected @Nullable File shadowInit;

    /** Seconds for one statement of a migration on the shadow. Default: 300. Example: 1800. */
    @Parameter(property = "deploy.shadowTimeout", defaultValue = "300")
    protected int shadowTimeout;

    /** Whether the shadow may be on the live server. Default: false. */
    @Parameter(property = "deploy.allowShadowOnLive", defaultValue = "false")
    protected boolean allowShadowOnLive;

    /** What has been accepted, a line each. Default: schema-check/suppressions.txt. */
    @Parameter(property = "deploy.suppressions", defaultValue = "${project.basedir}/schema-check/suppressions.txt")
    protected File suppressions;

    /** Whether to look at the design of live too: indexes, primary keys. Default: false. */
    @Parameter(property = "deploy.advice", defaultValue = "false")
    protected boolean advice;

    /** Schemas to look at, with <code>*</code>. Default: all. Example: public,sales_*. */
    @Parameter(property = "deploy.includeSchemas")
    protected List<String> includeSchemas = List.of();

    /** Schemas to leave out; wins over <code>includeSchemas</code>. Default: none. Example: audit,tmp_*. */
    @Parameter(property = "deploy.excludeSchemas")
    protected List<String> excludeSchemas = List.of();

    /** Tables to look at, with or without their schema, with <code>*</code>. Default: all. */
    @Parameter(property = "deploy.includeTables")
    protected List<String> includeTables = List.of();

    /** Tables to leave out; wins over <code>includeTables</code>. Default: none. Example: public.tmp_*. */
    @Parameter(property = "deploy.excludeTables")
    protected List<String> excludeTables = List.of();

    /**
     * Which foreign keys have their rows counted for orphans: <code>all</code> (default), <code>changed</code> (those
     * that drift, are not valid or not kept) or <code>none</code>.
     */
    @Parameter(property = "deploy.orphans", defaultValue = "all")
    protected String orphans;

    /** <code>gentle</code> (default): small chunks with pauses; <code>fast</code>: one query a key. */
    @Parameter(property = "deploy.orphanPace", defaultValue = "gentle")
    protected String orphanPace;

    /** Seconds for all foreign keys together; what does not fit is not checked. Default: 600. */
    @Parameter(property = "deploy.orphanBudget", defaultValue = "600")
    protected int orphanBudget;

    /** Keys to scan, <code>schema.table</code> or <code>schema.table.key</code>, with <code>*</code>. Default: all. */
    @Parameter(property = "deploy.orphanInclude")
    protected List<String> orphanInclude = List.of();

    /** Keys to leave out; wins over <code>orphanInclude</code>. Default: none. Example: public.audit_*. */
    @Parameter(property = "deploy.orphanExclude")
    protected List<String> orphanExclude = List.of();

    /**
     * A folder of queries that have to return no row, one <code>.sql</code> file each. Default:
     * schema-check/assertions.
     */
    @Parameter(property = "deploy.assertions", defaultValue = "${project.basedir}/schema-check/assertions")
    protected File assertions;

    /** A replica of live where orphans are looked for instead. Default: none. Example: postgresql://replica/shop. */
    @Parameter(property = "deploy.replicaUrl")
    protected @Nullable SecretText replicaUrl;

    /** Whether columns that look like foreign keys, and are none, are looked at too. Default: false. */
    @Parameter(property = "deploy.impliedKeys", defaultValue = "false")
    protected boolean impliedKeys;

    /**
     * Where replayed schemas are kept for the next run, of any project. Default: <code>schema-check</code> in
     * <code>XDG_CACHE_HOME</code>, or in <code>.cache</code> in the user's home. Example: target/schema-check/cache.
     */
    @Parameter(property = "deploy.cacheDirectory")
    protected @Nullable File cacheDirectory;

    /** Seconds for all attempts to connect together. Default: 30. Example: 5. */
    @Parameter(property = "deploy.connectTimeout", defaultValue = "30")
    protected int connectTimeout;

    /** Seconds for one statement on the live database. Default: 120. */
    @Parameter(property = "deploy.statementTimeout", defaultValue = "120")
    protected int statementTimeout;

    /** Where the reports are written. Default: target/schema-check. */
    @Parameter(property = "deploy.reportDirectory", defaultValue = "${project.build.directory}/schema-check")
    protected File reportDirectory;

    /** Looks at this project, of which it is known that it has something to compare with. */
    protected abstract void review() throws MojoFailureException;

    @Override
    protected final void run() throws MojoFailureException {
        Optional<String> passedOver = new ReactorModules(session, project).passedOver(this);
        if (passedOver.isPresent()) {
            getLog().info("deploy:" + execution.getGoal() + ": " + passedOver.get());
            return;
        }
        review();
    }

    /** Settings of Flyway from this plugin's own parameters. */
    final Map<String, String> ownFlyway() {
        Map<String, String> own = new LinkedHashMap<>(flyway);
        Optional.ofNullable(locations).ifPresent(where -> own.put("locations", where));
        return own;
    }

    /** Whether the schema comes from Flyway's migrations, and not from elsewhere. */
    final boolean replaysFlyway() {
        return expected.equals("migrations") && sqlDirectory == null && shadowCommand == null;
    }
}
