/**
 * The contract between the services: every event that crosses a topic, and the one way to write and read it.
 *
 * <p>Events are <a href="https://github.com/cloudevents/spec">CloudEvents</a> in Kafka's binary mode: attributes are
 * {@code ce_*} record headers, {@code content-type} describes the value. A {@link dev.courant.events.Page}'s value is the
 * body as the server sent it, every other event's is JSON, described by a JSON Schema beside the codecs.
 *
 * <p>Evolution is additive: readers ignore fields that they do not know, writers never drop or re-type one.
 */
@NullMarked
package dev.courant.events;

import org.jspecify.annotations.NullMarked;
