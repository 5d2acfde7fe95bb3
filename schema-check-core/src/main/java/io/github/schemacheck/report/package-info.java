@NullMarked
package io.github.schemacheck.report;

import org.jspecify.annotations.NullMarked;
