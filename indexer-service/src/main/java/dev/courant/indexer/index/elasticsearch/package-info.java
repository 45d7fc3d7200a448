/**
 * The index in Elasticsearch: the template, the connection, and bulk writes whose items are judged one by one.
 *
 * <p>Only what every Elasticsearch 8.19 or 9.x has is used: no scripts, no by-query calls, no lifecycle management.
 */
@NullMarked
package dev.courant.indexer.index.elasticsearch;

import org.jspecify.annotations.NullMarked;
