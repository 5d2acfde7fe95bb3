package io.github.schemacheck.deploy.broken.railway;

import io.github.schemacheck.report.ReportStyle;

/** Breaks: Railway knows problems, and nothing else of ours. */
interface WritesReports {
    void write(ReportStyle style);
}
