package io.github.schemacheck.deploy.broken.program;

import io.github.schemacheck.report.ReportStyle;

/** Breaks: programs know problems, and nothing else of ours. */
interface WritesReports {
    void write(ReportStyle style);
}
