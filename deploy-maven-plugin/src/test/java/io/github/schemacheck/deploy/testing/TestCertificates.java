package io.github.schemacheck.deploy.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An authority, made by the JDK's keytool, and what it signed: files as docker wants them.
 *
 * @param folder of the authority's own
 */
public record TestCertificates(Path folder) {
    private static final String PASSWORD = "changeit";

    public static TestCertificates create(Path folder) {
        TestCertificates authority = new TestCertificates(folder);
        authority.keytool("authority", "-genkeypair", "-keyalg", "RSA", "-dname", "CN=authority", "-ext", "bc:c");
        return authority;
    }

    /**
     * @param alternative name of a server, as {@code ip:127.0.0.1}
     * @return a folder with {@code ca.pem}, {@code cert.pem} and {@code key.pem}
     */
    public Path signed(String name, String alternative) {
        try {
            keytool(name, "-genkeypair", "-keyalg", "RSA", "-dname", "CN=" + name);
            keytool(name, "-certreq", "-file", name + ".csr");
            Path signed = Files.createDirectories(folder.resolve(name));
            keytool("authority", "-exportcert", "-rfc", "-file", name + "/ca.pem");
            List<String> sign = List.of("-gencert", "-rfc", "-infile", name + ".csr", "-outfile", name + "/cert.pem");
            List<String> words = new ArrayList<>(sign);
            words.addAll(List.of("-ext", "san=" + alternative, "-ext", "eku=serverAuth,clientAuth"));
            keytool("authority", words.toArray(String[]::new));
            Files.writeString(signed.resolve("key.pem"), key(name));
            return signed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keytool(String alias, String... words) {
        List<String> all = new ArrayList<>();
        all.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        all.addAll(List.of(words));
        all.addAll(List.of("-alias", alias, "-keystore", "keys.p12", "-storepass", PASSWORD));
        new Command(folder, all).run();
    }

    private String key(String alias) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve("keys.p12"))) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            Key key = keys.getKey(alias, PASSWORD.toCharArray());
            String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
            return "-----BEGIN PRIVATE KEY-----\n" + text + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
