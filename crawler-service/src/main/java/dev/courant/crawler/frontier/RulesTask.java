package dev.courant.crawler.frontier;

/**
 * What a robots.txt on another host said, to be known by whoever works on the host that it speaks for: nothing is asked for.
 *
 * @param url any URL of the host that the rules are for
 * @param robotsUrl where they were read
 * @param kind what came of reading them
 * @param content the file, empty if there is none; not copied, so not to be changed
 */
public record RulesTask(String url, String sourceId, String robotsUrl, Kind kind, byte[] content) implements Task {
    /** What came of reading a robots.txt. */
    public enum Kind {
        READ,
        /** There is none. */
        ABSENT,
        /** Nobody knows what it would have said. */
        UNREACHABLE
    }
}
