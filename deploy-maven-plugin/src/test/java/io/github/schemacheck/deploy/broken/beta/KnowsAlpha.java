package io.github.schemacheck.deploy.broken.beta;

import io.github.schemacheck.deploy.broken.alpha.KnowsMaven;

/** Breaks, with KnowsMaven: cycles. */
public interface KnowsAlpha {
    void know(KnowsMaven alpha);
}
