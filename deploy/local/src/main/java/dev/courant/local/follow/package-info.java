/**
 * Watching pages on their way from outside: what the topics hold, how far their readers are, what the services count.
 *
 * <p>Nothing here is told by the services in private: any Kafka client and any browser can see the same.
 */
@NullMarked
package dev.courant.local.follow;

import org.jspecify.annotations.NullMarked;
