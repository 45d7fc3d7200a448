package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.Task;
import java.time.Instant;

/** What the frontier does with an entry. Every change of an entry's state is one of these: they keep the count of what is pending. */
interface Steps {
    /** Takes a new entry in. */
    void enter(Entry entry, Instant now);

    /** Queues an entry for {@code next}. */
    void wait(Entry entry, Task next, Instant dueAt, Instant now);

    /** It is over with an entry. */
    void end(Entry entry, Outcome outcome, Instant now);

    /** Tells a host's part of the frontier, now if it is the host at hand. */
    void send(Message message, Instant now);
}
