/**
 * Is a page an article? One rule for each kind of page that is none; what the rules look at is in
 * {@link dev.courant.parser.identify.gate.Evidence}. The place for another kind is a new rule in
 * {@link dev.courant.parser.identify.gate.ArticleGate}.
 */
@NullMarked
package dev.courant.parser.identify.gate;

import org.jspecify.annotations.NullMarked;
