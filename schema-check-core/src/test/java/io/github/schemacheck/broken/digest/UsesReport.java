package io.github.schemacheck.broken.digest;

import io.github.schemacheck.broken.report.Report;

/** Nobody may import a report. */
record UsesReport(Report report) {}
