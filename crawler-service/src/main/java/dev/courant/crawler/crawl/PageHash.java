package dev.courant.crawler.crawl;

import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether a page is as it was: by its bytes, and by the headers that change what may be made of them. */
final class PageHash {
    private PageHash() {}

    static String of(Page page) {
        MessageDigest digest = sha256();
        String headers = page.contentType() + "\n" + page.contentLanguage() + "\n" + page.noindex() + page.noarchive()
                + page.tdmOptOut() + page.truncated() + "\n";
        digest.update(headers.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest(page.body()));
    }

    /** Of a list, its bytes alone count. */
    static String of(byte[] body) {
        return HexFormat.of().formatHex(sha256().digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
