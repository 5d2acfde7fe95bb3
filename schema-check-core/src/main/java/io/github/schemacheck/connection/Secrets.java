package io.github.schemacheck.connection;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Takes passwords out of texts that were written by others: the server, the driver, Flyway. */
public final class Secrets {
    public static final Secrets NONE = new Secrets(List.of());

    private static final String MASK = "***";
    /** A shorter one is masked only where it stands as a password: else every text would turn into stars. */
    private static final int SHORTEST = 4;

    private final List<String> forms;
    private final List<Pattern> inPlaces;

    private Secrets(List<String> forms) {
        this.forms = forms.stream().filter(form -> form.length() >= SHORTEST).toList();
        this.inPlaces = forms.stream()
                .filter(form -> form.length() < SHORTEST)
                .map(Secrets::inPlace)
                .toList();
    }

    /** @param passwords as they are; the forms that they have in a URL and in SQL are found by themselves */
    public static Secrets of(Collection<String> passwords) {
        TreeSet<String> forms =
                new TreeSet<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        for (String password : passwords) {
            if (!password.isEmpty()) {
                addForms(password, forms);
            }
        }
        return new Secrets(List.copyOf(forms));
    }

    /** In a URL before the host, as a parameter or setting, and in CREATE or ALTER ROLE. */
    private static Pattern inPlace(String form) {
        String before = "(//[^/@\\s:]*:|password[\"']?\\s*[=:]?\\s*[\"']?)";
        return Pattern.compile(before + Pattern.quote(form) + "(?![\\w%])", Pattern.CASE_INSENSITIVE);
    }

    private static void addForms(String password, Collection<String> forms) {
        String form = URLEncoder.encode(password, StandardCharsets.UTF_8);
        String path = form.replace("+", "%20");
        forms.add(password);
        forms.add(form);
        forms.add(path);
        forms.add(form.toLowerCase(Locale.ROOT));
        forms.add(path.toLowerCase(Locale.ROOT));
        forms.add(password.replace("'", "''"));
        forms.add(password.replace("\\", "\\\\").replace("\"", "\\\""));
    }

    /** @return the text with every password, however it is written, as {@code ***} */
    public String mask(String text) {
        String masked = text;
        for (String form : forms) {
            masked = masked.replace(form, MASK);
        }
        for (Pattern place : inPlaces) {
            masked = place.matcher(masked).replaceAll("$1" + MASK);
        }
        return masked;
    }

    @Override
    public String toString() {
        return MASK;
    }
}
