package dev.courant.crawler.fetch;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * What an answer's head may be. The client itself reads at most 256 KiB of it; far less is enough for everybody honest,
 * and some headers go on into our events.
 */
final class AnswerHead {
    static final int MAX_BYTES = 64 * 1024;
    static final int MAX_LINES = 256;

    /** Of these, two that differ mean that somebody put a line in: a second answer is hidden behind the first. */
    private static final List<String> ONLY_ONE = List.of("Content-Length", "Location");

    private static final int LONGEST_NUMBER = 18;
    private static final Pattern LENGTH = Pattern.compile("\\s*\\d{1,18}\\s*");

    /** The head is one that no honest server sends. */
    static final class BadHeadException extends IOException {
        private static final long serialVersionUID = 1L;

        BadHeadException(String message) {
            super(message);
        }
    }

    private AnswerHead() {}

    /** An interceptor: whatever is wrong with the head ends the exchange, and its connection. */
    static Response checked(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        check(response.headers());
        return response;
    }

    private static void check(Headers headers) throws BadHeadException {
        if (headers.size() > MAX_LINES) {
            throw new BadHeadException("The answer has " + headers.size() + " headers");
        }
        if (headers.byteCount() > MAX_BYTES) {
            throw new BadHeadException("The answer has headers of " + headers.byteCount() + " bytes");
        }
        String length = headers.get("Content-Length");
        if (length != null && !isNumber(length) && !LENGTH.matcher(length).matches()) {
            throw new BadHeadException("The answer has a Content-Length that is none");
        }
        for (String name : ONLY_ONE) {
            if (differs(headers.values(name))) {
                throw new BadHeadException("The answer has several headers " + name);
            }
        }
    }

    private static boolean isNumber(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at == text.length() && at > 0 && at <= LONGEST_NUMBER;
    }

    private static boolean differs(List<String> values) {
        return values.size() > 1 && values.stream().distinct().count() > 1;
    }

    /** All values of a header, parted so; null if there is none. What holds a control character is left out. */
    static @Nullable String all(Response response, String name, String separator) {
        if (response.headers().get(name) == null) {
            return null;
        }
        List<String> values =
                response.headers(name).stream().filter(AnswerHead::isClean).toList();
        return values.isEmpty() ? null : String.join(separator, values);
    }

    /** The last value of a header, as {@link #all} takes them. */
    static @Nullable String last(Response response, String name) {
        // The last one is what this gives first.
        String last = response.headers().get(name);
        if (last == null || isClean(last)) {
            return last;
        }
        return response.headers(name).reversed().stream()
                .filter(AnswerHead::isClean)
                .findFirst()
                .orElse(null);
    }

    private static boolean isClean(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                return false;
            }
        }
        return true;
    }
}
