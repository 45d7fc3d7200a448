package dev.courant.crawler.url;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths without dot segments (RFC 3986, 5.2.4), and without empty ones, which are slips of templates. */
final class DotSegments {
    private DotSegments() {}

    /** @param path with its escapes in one spelling; the result begins with a slash */
    static String remove(String path) {
        Deque<String> kept = new ArrayDeque<>();
        String last = "";
        for (String segment : path.split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        boolean isFolder = last.isEmpty() || last.equals(".") || last.equals("..");
        String joined = "/" + String.join("/", kept);
        return isFolder && !kept.isEmpty() ? joined + "/" : joined;
    }
}
