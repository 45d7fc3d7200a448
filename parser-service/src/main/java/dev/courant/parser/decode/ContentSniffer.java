package dev.courant.parser.decode;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells HTML from what servers send in its place: the bytes decide, the declared type only where they are silent. */
final class ContentSniffer {
    private static final int HEAD_BYTES = 1024;
    private static final int MAX_CONTROL_PER_MILLE = 20;
    private static final Map<String, String> SIGNATURES = Map.of(
            "%PDF-", "PDF",
            "\u0089PNG", "PNG image",
            "GIF8", "GIF image",
            "\u00ff\u00d8\u00ff", "JPEG image",
            "PK\u0003\u0004", "ZIP archive",
            "\u001f\u008b", "gzip data",
            "RIFF", "RIFF media",
            "OggS", "Ogg media",
            "ID3", "MP3 audio",
            "{\\rtf", "RTF document");

    private ContentSniffer() {}

    /** What the content is, if it is not HTML. */
    static Optional<String> foreign(byte[] body, @Nullable String contentType) {
        String head = new String(body, 0, Math.min(HEAD_BYTES, body.length), StandardCharsets.ISO_8859_1);
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (head.startsWith(signature.getKey())) {
                return Optional.of(signature.getValue());
            }
        }
        if (!isUtf16(head) && controlPerMille(head) > MAX_CONTROL_PER_MILLE) {
            return Optional.of("binary data");
        }
        return looksLikeHtml(head) ? Optional.empty() : foreignByType(head, contentType);
    }

    private static Optional<String> foreignByType(String head, @Nullable String contentType) {
        String start = head.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            return Optional.of("JSON");
        }
        if (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<feed")) {
            return Optional.of("XML");
        }
        if (contentType == null) {
            return Optional.empty();
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean mayBeHtml = type.isEmpty() || type.contains("html") || type.equals("application/octet-stream");
        return mayBeHtml ? Optional.empty() : Optional.of(type);
    }

    private static boolean looksLikeHtml(String head) {
        String lower = head.toLowerCase(Locale.ROOT);
        return lower.contains("<!doctype html")
                || lower.contains("<html")
                || lower.contains("<head")
                || lower.contains("<body")
                || lower.contains("<meta");
    }

    private static boolean isUtf16(String head) {
        return head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    }

    private static int controlPerMille(String head) {
        long control = head.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b)
                .count();
        return head.isEmpty() ? 0 : (int) (control * 1000 / head.length());
    }
}
