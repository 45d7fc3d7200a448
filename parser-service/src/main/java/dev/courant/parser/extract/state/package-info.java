/**
 * The article in what a page hands over to its own scripts. Sites that are programs in the browser send what they are going to show as
 * JSON, and some of them show little before the program has run. Found is what is headed by the page's title; the way out is
 * {@link dev.courant.parser.extract.state.PageState#article}.
 */
@NullMarked
package dev.courant.parser.extract.state;

import org.jspecify.annotations.NullMarked;
