/**
 * Everything but the main text: each {@link dev.courant.parser.extract.metadata.MetadataExtractor} offers what it
 * finds, and {@link dev.courant.parser.extract.metadata.Metadata} keeps the best offer of each field.
 */
@NullMarked
package dev.courant.parser.extract.metadata;

import org.jspecify.annotations.NullMarked;
