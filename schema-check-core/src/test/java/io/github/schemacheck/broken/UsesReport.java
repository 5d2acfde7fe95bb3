package io.github.schemacheck.broken;

import io.github.schemacheck.broken.report.Report;

/** The root may not know how it is shown, either. */
record UsesReport(Report report) {}
