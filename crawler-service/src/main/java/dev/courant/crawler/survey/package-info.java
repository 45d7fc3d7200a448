/** Finding out what a bare domain has: its feeds, sitemaps and news sections, and which of them a source needs. */
@NullMarked
package dev.courant.crawler.survey;

import org.jspecify.annotations.NullMarked;
