package dev.courant.crawler.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** HTML pages as they come: with a type and a charset that may be wrong. */
final class Html {
    private static final Pattern HTML_TYPE = Pattern.compile("(?i)\\s*(text/html|application/xhtml\\+xml)\\b.*");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:+-]+)");

    private Html() {}

    /** @throws UnreadableListException if its type says that it is something else */
    static Document parse(String url, @Nullable String contentType, byte[] content) throws UnreadableListException {
        if (contentType != null && !HTML_TYPE.matcher(contentType).matches()) {
            throw new UnreadableListException("is no HTML page but " + contentType, null);
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(content), charset(contentType), url);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableListException("cannot be read as HTML: " + e.getMessage(), e);
        }
    }

    /** What the header says, if there is such a charset; else jsoup looks into the page. */
    private static @Nullable String charset(@Nullable String contentType) {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)).name() : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
