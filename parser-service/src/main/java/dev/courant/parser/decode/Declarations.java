package dev.courant.parser.decode;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The character sets that the server and the page name, in the order in which browsers believe them. */
final class Declarations {
    private static final int HEAD_BYTES = 8192;
    private static final String LABEL = "\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([a-z0-9_:.()-]{2,40})";
    private static final Pattern HEADER = Pattern.compile("(?i)charset" + LABEL);
    private static final Pattern PAGE =
            Pattern.compile("(?i)<(?:meta\\s[^>]{0,300}?charset|\\?xml\\s[^>]{0,60}?encoding)" + LABEL);

    private Declarations() {}

    /** What is named first, if anything is. */
    static Optional<Charset> first(byte[] body, @Nullable String contentType) {
        return header(contentType).or(() -> page(body));
    }

    /** All that is named, each once. */
    static List<Charset> all(byte[] body, @Nullable String contentType) {
        List<Charset> all = new ArrayList<>();
        header(contentType).ifPresent(all::add);
        page(body).filter(charset -> !all.contains(charset)).ifPresent(all::add);
        return all;
    }

    private static Optional<Charset> header(@Nullable String contentType) {
        return contentType == null ? Optional.empty() : charset(HEADER.matcher(contentType));
    }

    private static Optional<Charset> page(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
        return charset(PAGE.matcher(head));
    }

    private static Optional<Charset> charset(Matcher matcher) {
        return matcher.find() ? CharsetLabels.charset(matcher.group(1)) : Optional.empty();
    }
}
