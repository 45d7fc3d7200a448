package dev.courant.local.imports;

import dev.courant.crawler.robots.RobotsTag;
import dev.courant.events.InvalidEventException;
import dev.courant.events.Page;
import dev.courant.local.imports.WarcEntry.Skipped;
import dev.courant.local.imports.WarcEntry.Usable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTruncationReason;

/** Turns a response record into a page, or says why it makes none. */
final class WarcResponses {
    /** The name that publishers would call us by in a header meant for one robot. */
    private static final String ROBOT = "Courant";

    private WarcResponses() {}

    /** The entry of a record; whatever is wrong with the record, this does not throw. */
    static WarcEntry entry(WarcResponse record) {
        try {
            HttpResponse http = record.http();
            String contentType = http.headers().first("Content-Type").orElse(null);
            if (http.status() != 200) {
                return new Skipped(name(record), SkipReason.STATUS, Integer.toString(http.status()));
            }
            if (contentType != null && !isHtml(contentType)) {
                return new Skipped(name(record), SkipReason.NOT_HTML, contentType);
            }
            return page(record, http, contentType);
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
        return new Answer(
                contentType,
                headers.first("Content-Language").orElse(null),
                headers.first("ETag").orElse(null),
                headers.first("Last-Modified").orElse(null),
                joined(headers, "Link", ", "),
                RobotsTag.of(joined(headers, "X-Robots-Tag", "\n"), ROBOT),
                headers.all("TDM-Reservation").stream()
                        .anyMatch(value -> value.strip().equals("1")),
                body(http),
                record.truncated() != WarcTruncationReason.NOT_TRUNCATED);
    }

    /** All values of a header that may stand several times. */
    private static @Nullable String joined(MessageHeaders headers, String name, String separator) {
        List<String> values = headers.all(name);
        return values.isEmpty() ? null : String.join(separator, values);
    }

    /** With transfer and content encoding undone, and at most one byte more than a page may have. */
    private static byte[] body(HttpResponse http) throws IOException {
        try (InputStream in = http.bodyDecoded().stream()) {
            return in.readNBytes(Page.MAX_BODY_BYTES + 1);
        }
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
