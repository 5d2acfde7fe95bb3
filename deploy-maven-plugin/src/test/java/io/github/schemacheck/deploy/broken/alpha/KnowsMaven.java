package io.github.schemacheck.deploy.broken.alpha;

import io.github.schemacheck.deploy.broken.beta.KnowsAlpha;
import org.apache.maven.plugin.logging.Log;

/** Breaks: Maven's API stays in mojo; and, with KnowsAlpha, cycles. */
public interface KnowsMaven {
    void tell(Log log, KnowsAlpha alpha);
}
