package io.github.schemacheck.deploy.broken.backup;

import io.github.schemacheck.ReviewResult;

/** Breaks: backups know how to connect, and nothing else of databases. */
interface ReadsReviews {
    void read(ReviewResult result);
}
