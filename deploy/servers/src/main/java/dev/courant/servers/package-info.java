/**
 * Real servers as child processes of this JVM: a Kafka broker and an Elasticsearch node for one machine, and the small
 * {@link dev.courant.servers.ChildProcess} that they, and the runner's services, stand on.
 *
 * <p>Three promises hold for every child. It is <em>ready</em> when it answers with its own identity, never because a
 * port answers: another process may own that. Its <em>death</em> is reported with the last lines of its log. And it does
 * not <em>outlive</em> its parent: a shutdown hook stops it, the kernel ends it where the parent is killed (Linux), and
 * what still runs is recognised by pid and start time, and stopped, by the next start on the same folder.
 */
@NullMarked
package dev.courant.servers;

import org.jspecify.annotations.NullMarked;
