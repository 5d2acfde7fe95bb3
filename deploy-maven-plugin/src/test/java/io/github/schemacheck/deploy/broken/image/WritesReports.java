package io.github.schemacheck.deploy.broken.image;

import io.github.schemacheck.report.ReportStyle;

/** Breaks: images know findings, and nothing of databases, reports and goals. */
interface WritesReports {
    void write(ReportStyle style);
}
