package io.github.schemacheck.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.schemacheck.check.Finding;
import java.io.UncheckedIOException;

/** JSON as files hold it: indented, with the same line ends everywhere. */
final class JsonText {
    private JsonText() {}

    static ObjectNode finding(Finding finding) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("check", finding.check())
                .put("severity", finding.severity().word())
                .put("object", finding.object())
                .put("message", finding.message())
                .put("why", finding.why())
                .put("remedy", finding.remedy())
                .put("certainty", finding.certainty().word());
    }

    static String of(ObjectNode root) {
        try {
            return new ObjectMapper()
                            .enable(SerializationFeature.INDENT_OUTPUT)
                            .writeValueAsString(root)
                            .replace("\r\n", "\n")
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
