package io.github.schemacheck.report.html;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import io.github.schemacheck.report.SafeText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Templates beside this class. All that they take from records is escaped; a name that no record has is an error. */
final class Template {
    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(text -> Escapers.HTML.escape(SafeText.text(text)))
            .strictSections(true)
            .zeroIsFalse(true)
            .emptyStringIsFalse(true)
            .withLoader(name -> new StringReader(resource(name + ".mustache")));

    private Template() {}

    static String fill(String name, Object model) {
        return COMPILER.compile(resource(name + ".mustache")).execute(model);
    }

    static String resource(String file) {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
