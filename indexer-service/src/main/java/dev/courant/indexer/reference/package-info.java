/**
 * The API's description for programs, {@code /openapi.json}, and for people, {@code /api}. Both come from the one
 * document that the compiler makes of the controllers.
 */
@NullMarked
package dev.courant.indexer.reference;

import org.jspecify.annotations.NullMarked;
