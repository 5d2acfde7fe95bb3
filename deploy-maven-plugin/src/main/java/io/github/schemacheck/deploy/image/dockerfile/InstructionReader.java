package io.github.schemacheck.deploy.image.dockerfile;

import io.github.schemacheck.deploy.image.dockerfile.ArgumentReader.Arguments;
import io.github.schemacheck.deploy.image.dockerfile.Instruction.Span;
import io.github.schemacheck.problem.ProblemException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** From the text of one instruction, and of the heredocs below it, to a record. */
final class InstructionReader {
    private static final String ALL =
            Arrays.stream(Keyword.values()).map(Keyword::name).collect(Collectors.joining(", "));

    private final Source source;
    private final LineReader lines;
    private final DirectiveReader directives;

    InstructionReader(Source source, LineReader lines, DirectiveReader directives) {
        this.source = source;
        this.lines = lines;
        this.directives = directives;
    }

    Optional<Instruction> next() {
        return lines.next().map(line -> withHeredocs(read(line.first(), line.text()), line.text()));
    }

    private Instruction read(int line, String text) {
        List<String> parts = List.of(text.strip().split("[\\t\\u000B\\f\\r ]+", 2));
        Keyword keyword = Keyword.of(parts.get(0)).orElseThrow(() -> unknown(line, parts.get(0)));
        FlagReader flags = new FlagReader(parts.size() > 1 ? parts.get(1) : "", directives.escape());
        String rest = flags.read();
        Optional<Instruction> trigger =
                keyword == Keyword.ONBUILD && !rest.isEmpty() ? Optional.of(read(line, rest)) : Optional.empty();
        Arguments arguments = new ArgumentReader(source, line, directives.escape()).read(keyword, rest);
        Instruction read = new Instruction(
                keyword,
                new Span(line, Math.max(line, lines.line())),
                flags.flags(),
                arguments.json(),
                arguments.words(),
                List.of(),
                trigger);
        new Validity(source).check(read);
        return read;
    }

    /** Where a continuation is missing, the word may be a secret: of {@code PASSWORD=…} only the name is told. */
    private ProblemException unknown(int line, String word) {
        return source.problem(
                line,
                "\"" + word.replaceFirst("[^a-zA-Z_].*", "…") + "\" is not an instruction.",
                "begin the line with one of " + ALL + "; to continue the line above, end that one with "
                        + directives.escape() + ".");
    }

    private Instruction withHeredocs(Instruction read, String text) {
        Instruction taker = read.trigger().orElse(read);
        if (!taker.keyword().takesHeredocs() || taker.json()) {
            return read;
        }
        List<Heredoc> heredocs = new ArrayList<>();
        for (HeredocName name : HeredocName.in(text)) {
            heredocs.add(name.with(content(name, read.lines().first())));
        }
        Span span = new Span(read.lines().first(), Math.max(read.lines().last(), lines.line()));
        return new Instruction(
                read.keyword(), span, read.flags(), read.json(), read.arguments(), heredocs, read.trigger());
    }

    private String content(HeredocName name, int first) {
        StringBuilder content = new StringBuilder();
        for (Optional<String> line = lines.raw(); line.isPresent(); line = lines.raw()) {
            if (name.endsAt(line.get())) {
                return content.toString();
            }
            content.append(line.get()).append('\n');
        }
        throw source.problem(
                first,
                "the heredoc " + name.name() + " does not end.",
                "put a line that holds nothing but " + name.name() + " behind its text.");
    }
}
