/**
 * The one command, {@code courant}: a package per thing that it can do, each with the picocli command that starts it.
 * What they stand on is in {@code system} (everything on one machine), {@code follow} (pages on their way), {@code index}
 * (what Elasticsearch holds) and {@code console}.
 */
@NullMarked
package dev.courant.local;

import org.jspecify.annotations.NullMarked;
