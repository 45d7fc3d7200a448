package dev.courant.local.imports;

import org.jspecify.annotations.Nullable;

/**
 * What a server answered with, as far as it matters later.
 *
 * @param body with transfer and content encoding undone; may be longer than a page may be
 * @param cut whether the archive holds only the beginning of the body
 */
record Answer(
        @Nullable String contentType,
        @Nullable String contentLanguage,
        @Nullable String etag,
        @Nullable String lastModified,
        RobotsWishes wishes,
        byte[] body,
        boolean cut) {

    /** A file of HTML off a disk, of which no header is known: the page itself must say its charset. */
    static Answer ofHtml(byte[] body) {
        return new Answer("text/html", null, null, null, RobotsWishes.NONE, body, false);
    }
}
