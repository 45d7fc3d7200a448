/**
 * The search page: rendered here, complete without JavaScript, loading nothing from elsewhere. Views hold what the
 * templates under {@code src/main/jte} show; links carry all state.
 */
@NullMarked
package dev.courant.indexer.page;

import org.jspecify.annotations.NullMarked;
