package io.github.schemacheck.broken.diff;

import java.util.logging.Logger;

class Logs {
    Logger logger() {
        return Logger.getLogger("any");
    }
}
