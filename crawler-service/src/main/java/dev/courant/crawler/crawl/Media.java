package dev.courant.crawler.crawl;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether an answer may be a page: by its type, and by the first bytes where the type is a fib. */
final class Media {
    private static final Pattern TYPE = Pattern.compile("\\s*([\\w.+-]+/[\\w.+-]+).*", Pattern.DOTALL);
    private static final Pattern HTML = Pattern.compile("text/html|application/(xhtml\\+xml|vnd\\.wap\\.xhtml\\+xml)");

    /** What no page in any encoding begins with: images, PDF, archives, audio, video, programs. */
    private static final List<byte[]> BINARY = List.of(
            bytes("\u0089PNG"),
            bytes("GIF8"),
            bytes("\u00ff\u00d8\u00ff"),
            bytes("%PDF-"),
            bytes("PK\u0003\u0004"),
            bytes("\u001f\u008b"),
            bytes("OggS"),
            bytes("ID3"),
            bytes("\u001aE\u00df\u00a3"),
            bytes("\u007fELF"));

    private Media() {}

    /** A type that is absent or makes no sense says nothing; the parser looks at the bytes. */
    static boolean mayBePage(@Nullable String contentType, byte[] body) {
        return mayBeHtml(contentType) && BINARY.stream().noneMatch(start -> startsWith(body, start));
    }

    private static boolean mayBeHtml(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        Matcher type = TYPE.matcher(contentType.toLowerCase(Locale.ROOT));
        return !type.matches() || HTML.matcher(type.group(1)).matches();
    }

    private static boolean startsWith(byte[] body, byte[] start) {
        for (int at = 0; at < start.length; at++) {
            if (at >= body.length || body[at] != start[at]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
