package dev.courant.crawler.discover;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of XML whose charset is stated wrongly more often than not: what the bytes show goes before what they declare,
 * and that before what the header says.
 */
final class XmlText {
    private static final int DECLARATION_BYTES = 256;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([\\w.:+-]+)");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]+)");

    /** Its bytes are ASCII whatever they mean, so that they look like UTF-8. */
    private static final Pattern ESCAPING = Pattern.compile("ISO-2022-.*|HZ-.*|x-ISO.*|UTF-7");

    private XmlText() {}

    static String of(@Nullable String contentType, byte[] content) {
        Charset charset = marked(content).orElseGet(() -> unmarked(contentType, content));
        String text = new String(content, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By its byte order mark, or by the zeros that a {@code <} or a blank has beside it in UTF-16. */
    private static Optional<Charset> marked(byte[] content) {
        if (content.length < 2) {
            return Optional.empty();
        }
        int first = content[0] & 0xff;
        int second = content[1] & 0xff;
        if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        boolean isLittle = (first == 0xff && second == 0xfe) || (first != 0 && second == 0);
        return isLittle ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static Charset unmarked(@Nullable String contentType, byte[] content) {
        String start = new String(content, 0, Math.min(content.length, DECLARATION_BYTES), StandardCharsets.ISO_8859_1);
        Optional<Charset> stated =
                named(DECLARED, start).or(() -> named(CHARSET, contentType == null ? "" : contentType));
        boolean isEscaping =
                stated.isPresent() && ESCAPING.matcher(stated.get().name()).matches();
        if (!isEscaping && isUtf8(content)) {
            return StandardCharsets.UTF_8;
        }
        return stated.filter(XmlText::isPossible)
                .or(() -> named(CHARSET, contentType == null ? "" : contentType).filter(XmlText::isPossible))
                .orElse(Charset.forName("windows-1252"));
    }

    /** Bytes that are no UTF-8 are not, whatever they declare; nor are they UTF-16, which would have shown. */
    private static boolean isPossible(Charset charset) {
        return !charset.name().startsWith("UTF-") || charset.name().equals("UTF-7");
    }

    /** Browsers read these under the name of a part as the whole, and publishers look at browsers. */
    private static Optional<Charset> named(Pattern pattern, String text) {
        Matcher name = pattern.matcher(text);
        if (!name.find()) {
            return Optional.empty();
        }
        String whole = switch (name.group(1).toLowerCase(Locale.ROOT)) {
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "iso-8859-9" -> "windows-1254";
            case "gb2312", "gbk" -> "GB18030";
            case "shift_jis", "shift-jis" -> "windows-31j";
            case "euc-kr", "ks_c_5601-1987" -> "x-windows-949";
            default -> name.group(1);
        };
        try {
            return Optional.of(Charset.forName(whole));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException no) {
            return false;
        }
    }
}
