package dev.courant.crawler.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What an earlier answer said to know it again by (RFC 9110, 13.1): sent along, a server whose content is still the same
 * answers 304, without a body. What no request header may hold is left out.
 *
 * @param etag goes out as {@code If-None-Match}
 * @param lastModified goes out as {@code If-Modified-Since}
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
    /** Nothing is known. */
    public static final Validators NONE = new Validators(null, null);

    public Validators {
        etag = sendable(etag);
        lastModified = sendable(lastModified);
    }

    private static @Nullable String sendable(@Nullable String value) {
        boolean isSendable = value != null && !value.isBlank() && value.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
        return isSendable ? value : null;
    }
}
