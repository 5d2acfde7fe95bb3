package io.github.schemacheck.history.python;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The bytes of a file as Python decodes them: UTF-8, or what a coding line says (PEP 263). */
final class SourceText {
    private static final Pattern CODING = Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");
    private static final Pattern BLANK = Pattern.compile("^[ \\t\\f]*(#.*)?$");
    /** Those that agree with ASCII; a coding line in any other could not be read in the first place. */
    private static final Pattern KNOWN = Pattern.compile("utf-?8|(us-)?ascii|iso-?8859-\\d+|(windows-|cp)125\\d");

    private SourceText() {}

    /** @return with every line end as {@code \n} */
    static String of(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean marked = raw.startsWith("\u00ef\u00bb\u00bf");
        String coding = coding(marked ? raw.substring(3) : raw);
        boolean contradicted = marked && !coding.startsWith("utf");
        if (!KNOWN.matcher(coding).matches() || !Charset.isSupported(coding) || contradicted) {
            throw new NotPython("its encoding is " + coding, 1);
        }
        int from = marked ? 3 : 0;
        String text = decode(ByteBuffer.wrap(bytes, from, bytes.length - from), Charset.forName(coding))
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        if (text.indexOf('\0') >= 0) {
            throw new NotPython("it holds a null character", 1);
        }
        return text;
    }

    private static String coding(String raw) {
        List<String> head = raw.lines().limit(2).toList();
        for (String line : head) {
            Matcher coding = CODING.matcher(line);
            if (coding.find()) {
                String name = coding.group(1).toLowerCase(Locale.ROOT).replace('_', '-');
                return name.matches("(iso-)?latin-?1(-.*)?|l1")
                        ? "iso-8859-1"
                        : name.replaceFirst("^utf-8-.*", "utf-8").replaceFirst("^iso8859-", "iso-8859-");
            }
            if (!BLANK.matcher(line).find()) {
                break;
            }
        }
        return "utf-8";
    }

    private static String decode(ByteBuffer bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotPython("its bytes are not " + charset, 1);
        }
    }
}
