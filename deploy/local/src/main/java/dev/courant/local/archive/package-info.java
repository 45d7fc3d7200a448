/**
 * Every page to WARC 1.1 files (ISO 28500:2017) that other programs read.
 *
 * <p>How far the topics are archived and how long the file is that holds it are one commit to Kafka, so that a file can be cut back
 * to exactly what was committed.
 */
@NullMarked
package dev.courant.local.archive;

import org.jspecify.annotations.NullMarked;
