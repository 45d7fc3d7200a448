package dev.courant.parser.decode;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells HTML from what servers send in its place: the bytes decide, the declared type only where they are silent. */
final class ContentSniffer {
    private static final int HEAD_BYTES = 1024;
    private static final int MAX_CONTROL_PER_MILLE = 20;
    private static final List<String> HTML = List.of("!doctype html", "html", "head", "body", "meta");
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
        if (ByteOrder.of(body).isEmpty() && controlPerMille(head) > MAX_CONTROL_PER_MILLE) {
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
        for (int at = head.indexOf('<'); at >= 0; at = head.indexOf('<', at + 1)) {
            for (String tag : HTML) {
                if (head.regionMatches(true, at + 1, tag, 0, tag.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static int controlPerMille(String head) {
        int control = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            control += c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b ? 1 : 0;
        }
        return head.isEmpty() ? 0 : control * 1000 / head.length();
    }
}
