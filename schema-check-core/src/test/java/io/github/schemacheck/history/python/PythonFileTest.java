package io.github.schemacheck.history.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Python that is written to be misread. A wrong answer is worse than none. */
class PythonFileTest {
    private static final List<String> WRITTEN_OUT = List.of(
            "revision = 'x'",
            "revision: str = 'x'",
            "revision: 'a' if 1 else 'b' = 'x'",
            "revision = (\n    # 'no'\n    'x'  # 'no'\n)",
            "revision = '' \\\n  'x'",
            "revision = 'y' ; revision = 'x'",
            "revision = other = 'x'",
            "(other, [revision]) = 'y', ['x']",
            "(revision) = 'x'",
            "revision, = 'x',",
            "if 1:\n    revision = 'y'\nrevision = 'x'",
            "revision = 'y'\nclass A:\n    revision = 'y'\ndef f():\n    revision = 'y'\nrevision = 'x'",
            "s = '''\nrevision = 'y'\n'''\nrevision = 'x'\ns = \"\"\"\\\"\"\"\nrevision = 'y'\"\"\"",
            "s = f'''{ {'revision': '''\nrevision = 1\n'''}['revision'] }'''\nrevision = 'x'",
            "s = f\"{x:'>10}\" ; revision = 'x'",
            "s = f'{x[\"revision = 1\"]!r:{width}}'\nrevision = 'x'",
            "s = f'\\N{LEFT CURLY BRACKET}{{'\nrevision = 'x'",
            "s = r'\\'; revision = \\'y'\nrevision = 'x'",
            "s = rb'\\'' + Rb\"\"\"'\"\"\"\nrevision = u'x'",
            "\ufeffrevision = 'x'",
            "revision = 'x'\r\nother = 1\r\n",
            "revision = 'x'\rother = 1",
            "lambda revision: revision\nrevision = 'x'",
            "def f(revision='y') -> 'z': revision = 'y'\nrevision = 'x'",
            "match = 1\ncase = 2\ntype = 3\nrevision = 'x'",
            "\fr\uff45vision = 'x'",
            "revision = '\\x78'",
            "revision = '\\170'",
            "x = 1_000.5e-3 + 0xe+1\nrevision = 'x'",
            "revision = 'x'\nprint(revision)\nop.exec(revision)",
            "a = ['x']\nb = a\n(revision,) = ('x',)");
    private static final List<String> TO_BE_RUN = List.of(
            "[revision] = 'x'",
            "if 1:\n    revision = 'x'",
            "if 1: revision = 'x'",
            "try:\n    revision = 'x'\nexcept E:\n    pass",
            "for revision in ('x',): pass",
            "with open('x') as revision: pass",
            "with a as (b, revision): pass",
            "match 'x':\n    case revision: pass",
            "try: pass\nexcept E as revision: pass",
            "revision = 'x'\ndef f():\n    global revision\n    revision = 'y'\nf()",
            "revision = 'x'\ndef f(): global revision; revision = 'y'\nf()",
            "revision = 'x'\nclass A:\n    global revision\n    revision = 'y'",
            "revision = 'x'\nexec('revision = 1')",
            "exec('revision = 1')",
            "globals()['revision'] = 'x'",
            "revision = 'x'\nfrom y import *",
            "revision = 'x'\ndel revision",
            "revision = 'x'\nprint(revision := 'y')",
            "if (revision := 'x'): pass",
            "revision = 'x'\nrevision += str(1)",
            "revision = 'x' if a else 'y'",
            "revision = 'x' or 'y'",
            "revision = 'x' % ()",
            "revision = 'x'.lower()",
            "revision = 'x'[0]",
            "revision = f'x'",
            "revision = 'x' f''",
            "revision = t'x'",
            "revision = b'x'",
            "revision = '\\N{LATIN SMALL LETTER X}'",
            "revision = 'x' * 1",
            "revision = -'x'",
            "revision = *'x',",
            "*revision, = 'x'",
            "revision, other = pair",
            "revision = ['x']\nrevision.append('y')",
            "revision = ['x']\nother = revision\nother.append('y')",
            "revision = ['x']\nother = [revision]\nchange(other)",
            "revision = ['x']\nrevision[0] = 'y'",
            "revision = ['x']\ndef f(): revision.append('y')\nf()",
            "def f(): revision.append('y')\nrevision = ['x']\nf()",
            "type revision = int",
            "def revision(): pass",
            "async def revision(): pass");
    private static final List<String> NO_PYTHON = List.of(
            "revision = 'x'\ny = 'not ended",
            "revision = 'x'\ny = '''not ended''",
            "revision = 'x'\ny = f'{not ended'",
            "revision = 'x'\ny = (1",
            "revision = 'x'\ny = (1]",
            "revision = 'x')",
            "revision = 'x'\n  y = 1",
            "if 1:\n    y = 1\n  y = 1\nrevision = 'x'",
            "if 1\nrevision = 'x'",
            "if 1:\nrevision = 'x'",
            "revision = 'x' \\ \n",
            "revision = 'x'\ny = $",
            "revision = 'x'\ny = '\\xzz'",
            "revision = 'x'\ny = '\\U00110000'",
            "revision = 'x'\0",
            "# coding: utf-16\nrevision = 'x'",
            "# coding: rot13\nrevision = 'x'",
            "revision = 'x'\n" + "(".repeat(201) + ")".repeat(201),
            "revision = 'x'\ny = " + "f'{".repeat(300),
            "revision = 'x'\n" + nested(101));
    private static final String TYPE = "class Migration:\n    a = ['x']\n";
    private static final List<String> CHANGED_CLASSES = List.of(
            "@changed\n" + TYPE,
            TYPE + "Migration.a = 'y'",
            TYPE + "Migration.a.append('y')",
            TYPE + "setattr(Migration, 'a', 'y')",
            TYPE + "x = Migration\nx.a = 'y'",
            TYPE + "Migration = changed(Migration)",
            "if 1:\n    class Migration: pass");

    @TestFactory
    Stream<DynamicTest> a_text_is_read_where_it_is_written_out() {
        return WRITTEN_OUT.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThat(value(text)).contains(new Value.Text("x"))));
    }

    @TestFactory
    Stream<DynamicTest> what_python_would_have_to_run_is_unknown() {
        return TO_BE_RUN.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThat(value(text)).containsInstanceOf(Value.Unknown.class)));
    }

    @TestFactory
    Stream<DynamicTest> a_text_that_is_no_python_tells_nothing() {
        return NO_PYTHON.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text.substring(0, Math.min(60, text.length())),
                        () -> assertThat(value(text)).containsInstanceOf(Value.Unknown.class)));
    }

    @Test
    void what_is_not_utf_8_says_so_or_tells_nothing() {
        byte[] latin =
                "# -*- coding: latin-1 -*-\ns = '\u00e9'\nrevision = '\u00e9'".getBytes(StandardCharsets.ISO_8859_1);
        byte[] silent = "revision = '\u00e9'".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PythonFile.of(latin).value("revision")).contains(new Value.Text("\u00e9"));
        assertThat(PythonFile.of(silent).value("revision")).containsInstanceOf(Value.Unknown.class);
    }

    @Test
    void lists_that_grow_without_end_are_given_up() {
        StringBuilder text = new StringBuilder("a0 = ['x', 'x']\n");
        for (int i = 1; i < 60; i++) {
            text.append("a%d = [a%d, a%d]\n".formatted(i, i - 1, i - 1));
        }
        assertThat(value(text + "revision = a59")).containsInstanceOf(Value.Unknown.class);
    }

    @Test
    void an_unknown_value_has_its_line() {
        assertThat(value("import os\n\nrevision = os.path.join('a', 'b')[0]"))
                .contains(new Value.Unknown("an expression that starts with os", 3));
    }

    @Test
    void a_call_has_the_full_name_of_what_it_calls() {
        assertThat(value("from django.db import migrations as m\nrevision = m.swappable_dependency(x.Y)"))
                .hasValueSatisfying(value -> assertThat(((Value.Call) value).function())
                        .isEqualTo("django.db.migrations.swappable_dependency"));
    }

    @Test
    void the_attributes_of_a_class_are_those_of_its_body() {
        String text =
                "from x import Base\nparent = 'p'\nclass Migration(Base):\n    a = parent\n    if 1:\n        b = 2";
        Value.Type type =
                (Value.Type) PythonFile.of(bytes(text)).value("Migration").orElseThrow();

        assertThat(type.bases()).containsExactly(new Value.Reference("x.Base", 3));
        assertThat(type.attribute("a")).contains(new Value.Text("p"));
        assertThat(type.attribute("b")).containsInstanceOf(Value.Unknown.class);
        assertThat(type.attribute("c")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> a_class_that_something_may_change_is_unknown() {
        return CHANGED_CLASSES.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text, () -> assertThat(PythonFile.of(bytes(text)).value("Migration"))
                                .get()
                                .isNotInstanceOf(Value.Type.class)));
    }

    @Test
    void what_is_given_by_a_name_is_one_text_or_unknown() {
        assertThat(given(
                        "def f():\n    configure(name='x', y=1)\n    configure(**dict(name=('x')))\nd = {'name': 'x'}"))
                .contains(new Value.Text("x"));
        assertThat(given("N = 'x'\nconfigure(name=N)\nconfigure(name=N)")).contains(new Value.Text("x"));
        assertThat(given("configure(other='x')")).isEmpty();
        assertThat(given("configure(name='x')\nconfigure(name='y')")).containsInstanceOf(Value.Unknown.class);
        assertThat(given("configure(name='x')\nconfigure(name=y.z)")).containsInstanceOf(Value.Unknown.class);
        assertThat(given("d['name'] = 'x'")).containsInstanceOf(Value.Unknown.class);
        assertThat(given("N = 'x'\ndef f(N):\n    configure(name=N)")).containsInstanceOf(Value.Unknown.class);
        assertThat(given("(")).containsInstanceOf(Value.Unknown.class);
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(" ".repeat(i)).append("if 1:\n");
        }
        return text.append(" ".repeat(depth)).append("pass").toString();
    }

    private static Optional<Value> value(String text) {
        return PythonFile.of(bytes(text)).value("revision");
    }

    private static Optional<Value> given(String text) {
        return PythonFile.of(bytes(text)).given("name");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
