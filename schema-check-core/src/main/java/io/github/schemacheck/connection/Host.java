package io.github.schemacheck.connection;

/** Where a server listens. IPv6 addresses are kept without brackets. */
public record Host(String name, int port) {
    static final int DEFAULT_PORT = 5432;

    boolean isUnder(String domain) {
        return name.endsWith("." + domain) || name.equals(domain);
    }

    /** @return as it stands in a URL: {@code [::1]:5432} */
    @Override
    public String toString() {
        return (name.indexOf(':') < 0 ? name : "[" + name + "]") + ":" + port;
    }
}
