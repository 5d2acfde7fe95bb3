package io.github.schemacheck.connection;

import io.github.schemacheck.problem.ProblemException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import javax.net.ssl.SSLException;

/** Why there is no way in, by SQLSTATE and by what the network said, and what to do. */
final class ConnectProblem {
    private static final String RAILWAY = "railway.internal";

    private final SQLException error;
    private final DatabaseUrl url;
    private final String text;

    private ConnectProblem(SQLException error, DatabaseUrl url) {
        this.error = error;
        this.url = url;
        this.text = Causes.text(error);
    }

    static ProblemException of(SQLException error, DatabaseUrl url) {
        return new ConnectProblem(error, url).translate();
    }

    private ProblemException translate() {
        return switch (Causes.state(error)) {
            case "28P01" -> wrongPassword();
            case "28000" -> notLetIn();
            case "3D000" -> problem(
                    "There is no database \"" + url.database() + "\" on " + hosts() + ".",
                    "mend the name behind the last / of DATABASE_URL, or create it: "
                            + "psql -l lists those that there are.");
            case "42501" -> problem(
                    "The role" + user() + " may not connect to \"" + url.database() + "\" on " + hosts() + ".",
                    "as the owner of the database: GRANT CONNECT ON DATABASE \"" + url.database() + "\" TO \""
                            + url.user().orElse("role") + "\";");
            case "53300" -> problem(
                    "The server at " + hosts() + " has no connection left, also after waiting.",
                    "close idle sessions (SELECT * FROM pg_stat_activity), raise max_connections, or try again later.");
            case "57P03" -> problem(
                    "The server at " + hosts() + " is starting up or shutting down, also after waiting.",
                    "look at the server's log, and try again when it accepts connections.");
            default -> byNetwork();
        };
    }

    private ProblemException byNetwork() {
        boolean railway = url.hosts().stream().anyMatch(host -> host.isUnder(RAILWAY));
        boolean unknown = Causes.has(error, UnknownHostException.class);
        boolean timeout = Causes.has(error, SocketTimeoutException.class) || text.contains("timed out");
        if (railway && (unknown || timeout)) {
            return problem(
                    hosts() + " exists only inside Railway's private network, and this build runs outside of it.",
                    "set DATABASE_URL to what Railway shows as DATABASE_PUBLIC_URL of the database service; or let the"
                            + " service's pre-deploy command ask it there, with the gate as a program"
                            + " (deploy.gate=pre-deploy of deploy:railway).");
        }
        if (unknown) {
            return problem(
                    "The host of DATABASE_URL is not known: " + hosts() + ".",
                    "mend its spelling; where it is a private name, run this where the name is known.");
        }
        if (timeout) {
            return problem(
                    "Nothing at " + hosts() + " answered in time.",
                    "look at the port and at firewalls between here and there (allowed addresses, security groups,"
                            + " a VPN).");
        }
        return Causes.has(error, ConnectException.class)
                ? problem(
                        "Nothing listens at " + hosts() + ": the connection was refused, also after waiting.",
                        "start the server, or mend host and port in DATABASE_URL.")
                : byEncryption();
    }

    private ProblemException byEncryption() {
        if (text.contains("does not support ssl")) {
            return problem(
                    "DATABASE_URL asks for TLS, and the server at " + hosts() + " does not offer it.",
                    "switch TLS on at the server, or take sslmode out of DATABASE_URL where the network is trusted"
                            + " (sslmode=disable).");
        }
        if (Causes.has(error, SSLException.class) || text.contains("ssl error") || text.contains("certificate")) {
            return problem(
                    "The TLS handshake with " + hosts() + " failed: " + message(),
                    "give the server's authority by sslrootcert=<file> in DATABASE_URL, or look whether the name in"
                            + " its certificate is the host of DATABASE_URL (sslmode=verify-full wants that).");
        }
        return byProtocol();
    }

    private ProblemException byProtocol() {
        if (text.contains("no password was provided") || text.contains("password is an empty string")) {
            return problem(
                    "The server at " + hosts() + " wants a password" + forUser() + ", and there is none.",
                    "put it into DATABASE_URL (user:password@host), set PGPASSWORD, write a line into ~/.pgpass, or"
                            + " give a server entry of settings.xml.");
        }
        if (text.contains("unsupported startup parameter") || text.contains("bouncer")) {
            return problem(
                    "The pooler at " + hosts() + " refused the connection: " + message(),
                    "point DATABASE_URL at the server itself, usually port 5432, or set ignore_startup_parameters ="
                            + " extra_float_digits,options in pgbouncer.ini.");
        }
        return problem(
                "No connection to " + url.address() + ": " + message(),
                "try the same from here with psql; the server's log says more than it tells a client.");
    }

    private ProblemException wrongPassword() {
        return url.hasPassword()
                ? problem(
                        "The server at " + hosts() + " refused the password" + forUser() + ".",
                        "mend the password in DATABASE_URL, PGPASSWORD, ~/.pgpass or settings.xml; special characters"
                                + " are percent-encoded in a URL, and only there.")
                : problem(
                        "The server at " + hosts() + " wants a password" + forUser() + ", and there is none.",
                        "put it into DATABASE_URL (user:password@host) or set PGPASSWORD.");
    }

    private ProblemException notLetIn() {
        if (triedWithoutTls() && text.contains("no encryption")) {
            return problem(
                    "The server at " + hosts() + " lets nobody in without TLS: " + message(),
                    "add sslmode=require (or verify-full with sslrootcert) to DATABASE_URL.");
        }
        if (text.contains("pg_hba.conf")) {
            return problem(
                    "The server at " + hosts() + " does not let this machine in: " + message(),
                    "add a line for this user, database and address to pg_hba.conf and reload it; with a hoster: allow"
                            + " this address.");
        }
        return problem(
                "The server at " + hosts() + " does not let" + user() + " in: " + message(),
                "mend the user in DATABASE_URL, or give the role the right to log in: ALTER ROLE \""
                        + url.user().orElse("role") + "\" LOGIN;");
    }

    /** Otherwise the driver has offered TLS first, and the words "no encryption" are only about its second attempt. */
    private boolean triedWithoutTls() {
        String mode = url.driverProperties().getProperty("sslmode", "prefer");
        return mode.equals("disable") || mode.equals("allow");
    }

    private String hosts() {
        String address = url.address();
        return address.substring(0, address.length() - url.database().length() - 1);
    }

    private String user() {
        return url.user().map(name -> " \"" + name + "\"").orElse("");
    }

    private String forUser() {
        return url.user().map(name -> " of \"" + name + "\"").orElse("");
    }

    private String message() {
        return ReadProblem.oneLine(error, url.secrets());
    }

    private ProblemException problem(String problem, String remedy) {
        return new ProblemException(problem, remedy, SafeCause.of(error, url.secrets()));
    }
}
