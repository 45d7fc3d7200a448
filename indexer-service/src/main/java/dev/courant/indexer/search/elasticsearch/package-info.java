/** Search in Elasticsearch: queries over the fields of the index template, facets, highlights, and hits read back. */
@NullMarked
package dev.courant.indexer.search.elasticsearch;

import org.jspecify.annotations.NullMarked;
