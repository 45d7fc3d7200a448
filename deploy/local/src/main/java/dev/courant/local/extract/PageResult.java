package dev.courant.local.extract;

import org.jspecify.annotations.Nullable;

/**
 * What a page of a folder came to.
 *
 * @param json its {@link Prediction}
 * @param rejected why the service would not take it as an article, null if it would
 * @param noindex see {@link Prediction}
 * @param failure what went wrong if nothing could be read, else null
 */
record PageResult(
        String id,
        byte[] json,
        @Nullable String rejected,
        boolean noindex,
        @Nullable String failure) {}
