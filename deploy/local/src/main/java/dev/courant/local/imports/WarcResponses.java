package dev.courant.local.imports;

import dev.courant.crawler.robots.RobotsTag;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import dev.courant.local.imports.WarcEntry.Skipped;
import dev.courant.local.imports.WarcEntry.Usable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Turns a response record into a page, or says why it makes none. */
final class WarcResponses {
    /** The name that publishers would call us by in a header meant for one robot. */
    private static final String ROBOT = "Courant";

    /** A comment, an instruction or a tag, behind a byte order mark and space. */
    private static final Pattern MARKUP = Pattern.compile("(\u00EF\u00BB\u00BF)?\\s*<[!?a-zA-Z]");

    private WarcResponses() {}

    /**
     * The entry of a record; whatever is wrong with the record, this does not throw.
     *
     * @throws UnreachableException if its bytes cannot be had
     */
    static WarcEntry entry(WarcResponse record, DateWindow wanted) throws UnreachableException {
        try {
            if (!wanted.contains(record.date())) {
                return new Skipped(
                        name(record), SkipReason.OTHER_DATE, record.date().toString());
            }
            HttpResponse http = record.http();
            String contentType = http.headers().first("Content-Type").orElse(null);
            if (http.status() != 200) {
                return new Skipped(name(record), SkipReason.STATUS, Integer.toString(http.status()));
            }
            if (contentType != null && !isHtml(contentType)) {
                return new Skipped(name(record), SkipReason.NOT_HTML, contentType);
            }
            return page(record, http, contentType);
        } catch (UnreachableException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return new Skipped(name(record), SkipReason.UNREADABLE, WarcPages.describe(e));
        }
    }

    private static WarcEntry page(WarcResponse record, HttpResponse http, @Nullable String contentType)
            throws IOException {
        Answer answer = answer(record, http, contentType);
        try {
            return new Usable(ImportedPage.of(
                    record.target(), record.date(), null, record.id().toString(), answer));
        } catch (InvalidEventException e) {
            return new Skipped(name(record), SkipReason.UNUSABLE_URL, WarcPages.describe(e));
        }
    }

    private static Answer answer(WarcResponse record, HttpResponse http, @Nullable String contentType)
            throws IOException {
        MessageHeaders headers = http.headers();
        boolean cut = record.truncated() != WarcTruncationReason.NOT_TRUNCATED;
        return new Answer(
                contentType,
                headers.first("Content-Language").orElse(null),
                headers.first("ETag").orElse(null),
                headers.first("Last-Modified").orElse(null),
                joined(headers, "Link", ", "),
                RobotsTag.of(joined(headers, "X-Robots-Tag", "\n"), ROBOT),
                headers.all("TDM-Reservation").stream()
                        .anyMatch(value -> value.strip().equals("1")),
                body(http, cut),
                cut);
    }

    /** All values of a header that may stand several times. */
    private static @Nullable String joined(MessageHeaders headers, String name, String separator) {
        List<String> values = headers.all(name);
        return values.isEmpty() ? null : String.join(separator, values);
    }

    /**
     * With transfer and content encoding undone, and at most one byte more than a page may have. Some archives keep the header of an
     * encoding that they have undone: what begins as markup is not encoded.
     */
    private static byte[] body(HttpResponse http, boolean cut) throws IOException {
        byte[] raw = read(http.body(), cut);
        String coding = joined(http.headers(), "Content-Encoding", ", ");
        if (coding == null || isMarkup(raw)) {
            return raw;
        }
        HttpResponse encoded = new HttpResponse.Builder(http.status(), http.reason())
                .addHeader("Content-Encoding", coding)
                .body(MediaType.OCTET_STREAM, raw)
                .build();
        return read(encoded.bodyDecoded(), cut);
    }

    /** Of a body that was cut in the middle of its encoding, what comes before the cut. */
    private static byte[] read(MessageBody body, boolean cut) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream in = body.stream()) {
            int length = in.read(buffer);
            while (length >= 0 && read.size() <= Page.MAX_BODY_BYTES) {
                read.write(buffer, 0, length);
                length = in.read(buffer);
            }
        } catch (IOException e) {
            if (!cut || e instanceof UnreachableException) {
                throw e;
            }
        }
        byte[] bytes = read.toByteArray();
        return bytes.length > Page.MAX_BODY_BYTES ? Arrays.copyOf(bytes, Page.MAX_BODY_BYTES + 1) : bytes;
    }

    private static boolean isMarkup(byte[] body) {
        String start = new String(body, 0, Math.min(body.length, 256), StandardCharsets.ISO_8859_1);
        return MARKUP.matcher(start).lookingAt();
    }

    private static boolean isHtml(String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    private static String name(WarcResponse record) {
        return record.headers()
                .first("WARC-Target-URI")
                .or(() -> record.headers().first("WARC-Record-ID"))
                .orElse("a record without URL and id");
    }
}
