/**
 * What Elasticsearch itself holds, read past the indexer's API: a check that asked the service under check would prove
 * little.
 */
@NullMarked
package dev.courant.local.index;

import org.jspecify.annotations.NullMarked;
