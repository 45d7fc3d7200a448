/** The edge to HTTP: what the frontier knows of a URL, and errors as problem details. */
@NullMarked
package dev.courant.crawler.api;

import org.jspecify.annotations.NullMarked;
