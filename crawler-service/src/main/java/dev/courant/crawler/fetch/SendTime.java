package dev.courant.crawler.fetch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a request went out: learnt on the way, asked for afterwards. */
final class SendTime {
    private volatile @Nullable Instant sentAt;

    void set(Instant now) {
        sentAt = now;
    }

    /** Whether it went out: then there was a connection. */
    boolean isKnown() {
        return sentAt != null;
    }

    Instant or(Instant otherwise) {
        Instant known = sentAt;
        return known == null ? otherwise : known;
    }
}
