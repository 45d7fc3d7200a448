/** What the stages' answers come to. */
@NullMarked
package dev.courant.local.where;

import org.jspecify.annotations.NullMarked;
