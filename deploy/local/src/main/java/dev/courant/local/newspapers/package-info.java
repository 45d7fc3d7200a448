/**
 * Invented newspapers, served over HTTP on this machine, and what a crawl of them must end in.
 *
 * <p>A newspaper is a folder under {@code newspapers/} in the resources: {@code site.properties}, the articles as
 * text files with headers ({@link dev.courant.local.newspapers.Manuscript} lists them), the templates that print them,
 * and all else that the site serves (robots.txt, feeds, sitemaps, style sheet, pictures). A new folder is a new
 * newspaper. Pages and expectations come from the same files, so they cannot drift apart.
 */
@NullMarked
package dev.courant.local.newspapers;

import org.jspecify.annotations.NullMarked;
