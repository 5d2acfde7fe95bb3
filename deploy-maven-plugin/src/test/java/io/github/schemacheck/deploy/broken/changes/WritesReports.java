package io.github.schemacheck.deploy.broken.changes;

import io.github.schemacheck.report.ReportStyle;

/** Breaks: what changed knows nothing of images, reports and goals. */
interface WritesReports {
    void write(ReportStyle style);
}
