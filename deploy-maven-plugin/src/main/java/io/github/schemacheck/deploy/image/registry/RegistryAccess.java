package io.github.schemacheck.deploy.image.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.schemacheck.deploy.image.login.ImageName;
import io.github.schemacheck.deploy.image.login.Login;
import io.github.schemacheck.deploy.image.login.Logins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks one registry about one repository, and logs in the way it asks for: by name and password, or with a token. */
final class RegistryAccess {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern PARAMETER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** A redirection leads to another host, which must not be told our password: it is followed by hand. */
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final String address;
    private final Optional<Login> login;
    private String authorization = "";

    RegistryAccess(ImageName image, Logins logins) {
        boolean hub = image.host().equals("docker.io");
        String host = hub ? "registry-1.docker.io" : image.host();
        String path = hub
                ? image.repository()
                : image.repository().substring(image.host().length() + 1);
        String repository = hub && !path.contains("/") ? "library/" + path : path;
        this.address = (isLoopback(host) ? "http://" : "https://") + host + "/v2/" + repository + "/";
        this.login = logins.at(image.host());
    }

    /** Engines, too, speak to these without TLS. */
    private static boolean isLoopback(String host) {
        String name = host.replaceFirst(":\\d+$", "");
        try {
            boolean loopback = name.matches("127\\.\\d+\\.\\d+\\.\\d+")
                    && InetAddress.getByName(name).isLoopbackAddress();
            return loopback || name.equals("localhost");
        } catch (UnknownHostException e) {
            return false;
        }
    }

    HttpResponse<byte[]> get(String path, String accept) throws IOException, InterruptedException {
        HttpResponse<byte[]> first = ask("GET", URI.create(address + path), accept);
        Optional<String> elsewhere = first.headers().firstValue("Location");
        boolean redirected = first.statusCode() >= 300 && first.statusCode() < 400 && elsewhere.isPresent();
        return redirected ? send("GET", first.uri().resolve(elsewhere.get()), accept, "") : first;
    }

    /** @return where the upload is to be sent to, or why there is none */
    HttpResponse<byte[]> beginUpload() throws IOException, InterruptedException {
        return ask("POST", URI.create(address + "blobs/uploads/"), "*/*");
    }

    /** Of a registry that does not know how, the upload ends by itself. */
    void giveUp(HttpResponse<byte[]> upload) throws IOException, InterruptedException {
        Optional<String> where = upload.headers().firstValue("Location");
        if (where.isPresent()) {
            ask("DELETE", upload.uri().resolve(where.get()), "*/*");
        }
    }

    private HttpResponse<byte[]> ask(String method, URI uri, String accept) throws IOException, InterruptedException {
        HttpResponse<byte[]> first = send(method, uri, accept, authorization);
        if (first.statusCode() != 401) {
            return first;
        }
        authorization =
                authorization(first.headers().firstValue("WWW-Authenticate").orElse(""));
        return authorization.isEmpty() ? first : send(method, uri, accept, authorization);
    }

    private HttpResponse<byte[]> send(String method, URI uri, String accept, String authorization)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(PATIENCE)
                .header("Accept", accept)
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    /** @return empty where nobody gave us what it asks for */
    private String authorization(String challenge) throws IOException, InterruptedException {
        if (challenge.regionMatches(true, 0, "Basic", 0, 5)) {
            return login.map(RegistryAccess::basic).orElse("");
        }
        Map<String, String> asked = new HashMap<>();
        Matcher parameter = PARAMETER.matcher(challenge);
        while (parameter.find()) {
            asked.put(parameter.group(1), parameter.group(2));
        }
        return asked.containsKey("realm") ? token(asked) : "";
    }

    private String token(Map<String, String> asked) throws IOException, InterruptedException {
        URI realm = URI.create(asked.getOrDefault("realm", ""));
        String query = "service=" + encoded(asked.getOrDefault("service", "")) + "&scope="
                + encoded(asked.getOrDefault("scope", ""));
        boolean identity = login.filter(each -> each.user().isEmpty()).isPresent();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                identity ? realm : URI.create(realm + (realm.getQuery() == null ? "?" : "&") + query));
        if (identity) {
            String form = "grant_type=refresh_token&client_id=schema-check&" + query + "&refresh_token="
                    + encoded(login.map(Login::secret).orElse(""));
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        } else {
            login.ifPresent(each -> request.header("Authorization", basic(each)));
        }
        HttpResponse<byte[]> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            return "";
        }
        JsonNode said = new ObjectMapper().readTree(answer.body());
        String token = said.path("token").asText(said.path("access_token").asText());
        return token.isEmpty() ? "" : "Bearer " + token;
    }

    private static String basic(Login login) {
        byte[] pair = (login.user() + ":" + login.secret()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
