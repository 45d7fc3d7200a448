package dev.courant.crawler.url;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The {@code link} and {@code meta} elements of a page's head as they stand there, found by one look at its bytes: a parser would take as long as all
 * else that is done with a page. Comments and the content of elements that hold no markup (HTML, 13.2.5) are passed over; markup is ASCII in every
 * encoding that news pages use.
 */
public final class PageHead {
    private static final int MAX_BYTES = 256 * 1024;
    private static final Set<String> WITHOUT_MARKUP = Set.of("script", "style", "title", "textarea", "xmp", "iframe");
    private static final int LONGEST_NAME = 8;

    private final byte[] bytes;
    private final int end;
    private final List<String> links = new ArrayList<>();
    private final List<String> metas = new ArrayList<>();

    private PageHead(byte[] bytes) {
        this.bytes = bytes;
        this.end = Math.min(bytes.length, MAX_BYTES);
        int at = 0;
        while (at >= 0 && at < end) {
            at = bytes[at] == '<' ? behindTag(at + 1) : at + 1;
        }
    }

    /** Reads the first 256 KiB of a page, up to its body. */
    public static PageHead of(byte[] body) {
        return new PageHead(body);
    }

    /** From {@code <link} to its {@code >}, in order, each byte as the character of that number. */
    public List<String> links() {
        return List.copyOf(links);
    }

    /** From {@code <meta} to its {@code >}, likewise. */
    public List<String> metas() {
        return List.copyOf(metas);
    }

    /** @param at behind the {@code <}; returns where to look further, -1 if the head is over */
    private int behindTag(int at) {
        if (startsWith(at, "!--")) {
            return behind(at + 1, "-->");
        }
        if (at < end && bytes[at] == '/') {
            return name(at + 1).equals("head") ? -1 : at + 1;
        }
        String name = name(at);
        if (name.isEmpty()) {
            return at;
        }
        if (name.equals("body")) {
            return -1;
        }
        int behind = behindAttributes(at + name.length());
        if (WITHOUT_MARKUP.contains(name)) {
            return behind(behind, "</" + name);
        }
        if (name.equals("link")) {
            links.add(text(at - 1, behind));
        } else if (name.equals("meta")) {
            metas.add(text(at - 1, behind));
        }
        return behind;
    }

    /** In lower case; empty if there is none, or none that is of interest. */
    private String name(int from) {
        int to = from;
        while (to < end && to - from <= LONGEST_NAME && isLetter(bytes[to])) {
            to++;
        }
        boolean isWhole = to == end || !isNamed(bytes[to]);
        return to > from && isWhole ? text(from, to).toLowerCase(Locale.ROOT) : "";
    }

    private static boolean isLetter(byte b) {
        return (b | 0x20) >= 'a' && (b | 0x20) <= 'z';
    }

    private static boolean isNamed(byte b) {
        return (b > ' ' && b != '>' && b != '/') || b < 0;
    }

    /** A {@code >} within quotes does not end a tag; quotes count where a value begins. */
    private int behindAttributes(int from) {
        byte last = ' ';
        for (int at = from; at < end; at++) {
            byte b = bytes[at];
            if (b == '>') {
                return at + 1;
            }
            if ((b == '"' || b == '\'') && last == '=') {
                int close = indexOf(at + 1, b);
                if (close < 0) {
                    return end;
                }
                at = close;
            }
            last = b > ' ' || b < 0 ? b : last;
        }
        return end;
    }

    private int indexOf(int from, byte wanted) {
        for (int at = from; at < end; at++) {
            if (bytes[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private int behind(int from, String text) {
        for (int at = from; at < end; at++) {
            if (bytes[at] == text.charAt(0) && startsWith(at, text)) {
                return at + text.length();
            }
        }
        return end;
    }

    private boolean startsWith(int from, String lowerCase) {
        if (from + lowerCase.length() > end) {
            return false;
        }
        for (int i = 0; i < lowerCase.length(); i++) {
            byte b = bytes[from + i];
            if ((isLetter(b) ? b | 0x20 : b) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
