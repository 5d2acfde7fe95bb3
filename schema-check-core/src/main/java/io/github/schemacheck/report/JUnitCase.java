package io.github.schemacheck.report;

import java.time.Duration;

/**
 * One test.
 *
 * @param summary one line; empty where it passed
 * @param text all there is to say; may be empty
 */
record JUnitCase(String name, Outcome outcome, String summary, String text) {
    enum Outcome {
        PASSED,
        FAILURE,
        SKIPPED
    }

    /** Only the steps are timed, not the checks: their time is the suite's. */
    void write(Xml xml, String group) {
        String[] attributes = {"name", name, "classname", group, "time", JUnitReport.seconds(Duration.ZERO)};
        if (outcome == Outcome.PASSED && text.isEmpty()) {
            xml.empty("testcase", attributes);
            return;
        }
        xml.open("testcase", attributes);
        switch (outcome) {
            case FAILURE -> xml.text("failure", text, "message", summary, "type", name);
            case SKIPPED -> xml.text("skipped", text, "message", summary);
            case PASSED -> xml.text("system-out", text);
        }
        xml.close("testcase");
    }
}
