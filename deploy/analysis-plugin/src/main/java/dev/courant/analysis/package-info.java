/**
 * Lucene's analysis components under the names and settings that a stock Elasticsearch gives them.
 *
 * <p>The distribution on Maven Central lacks the module {@code analysis-common}. With this plugin it takes the same index
 * template as the Elasticsearch that operators bring; a contract test compares both, token by token. On a full
 * Elasticsearch the names would clash and the node would not boot: the runner installs it only where the module is absent.
 *
 * <p>{@link dev.courant.analysis.StockAnalysisPlugin} lists everything; each other class holds one family of components.
 */
@NullMarked
package dev.courant.analysis;

import org.jspecify.annotations.NullMarked;
