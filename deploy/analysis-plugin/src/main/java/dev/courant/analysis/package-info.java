/** Lucene's analysis components under the names and settings that a stock Elasticsearch gives them. */
@NullMarked
package dev.courant.analysis;

import org.jspecify.annotations.NullMarked;
