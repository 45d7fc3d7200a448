/**
 * The benchmark {@code parser}: the service on a real broker, fed from a topic that is already full, against the bare parser.
 */
@NullMarked
package dev.courant.local.bench.stream;

import org.jspecify.annotations.NullMarked;
