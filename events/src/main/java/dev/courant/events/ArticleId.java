package dev.courant.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Identity by content: SHA-256 in lower-case hexadecimal. */
public final class ArticleId {
    private ArticleId() {}

    /** The id of the article at a canonical URL: the same in every service, on every day. */
    public static String of(String canonicalUrl) {
        return sha256(Require.url("canonicalUrl", canonicalUrl));
    }

    /** The hash behind {@link #of}, {@link Article#contentHash} and deterministic {@code ce_id}s. */
    public static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
