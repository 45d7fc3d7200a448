/** Several crawlers as processes of their own, and what they come to when they are killed. */
@NullMarked
package dev.courant.crawler.cluster;

import org.jspecify.annotations.NullMarked;
