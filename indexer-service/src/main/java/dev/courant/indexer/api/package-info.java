/** The HTTP API: JSON for programs, problems by RFC 9457. */
@NullMarked
package dev.courant.indexer.api;

import org.jspecify.annotations.NullMarked;
