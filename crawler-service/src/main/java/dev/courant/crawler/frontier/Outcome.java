package dev.courant.crawler.frontier;

/** How it ended with a URL. Names are labels of metrics, and places are written down: both stay, and new ones go to the end. */
public enum Outcome {
    /** A page event was acknowledged. */
    PUBLISHED(Group.FETCHED),
    /** A page that was published before had changed: another event was acknowledged. */
    UPDATED(Group.FETCHED),
    /** A page that was published before is as it was. */
    UNCHANGED(Group.FETCHED),
    /** 404 or 410 on a page that had been published: an event says so. */
    GONE(Group.FETCHED),
    /** A list of pages was read. */
    POLLED(Group.FETCHED),
    /** The answer is of a type that no article has: an image, a PDF. */
    NOT_HTML(Group.OTHER),
    /** robots.txt says no. */
    DISALLOWED(Group.DISALLOWED),
    /** It redirects to another URL, which has its own outcome. */
    REDIRECTED(Group.DUPLICATE),
    /** It names another URL as its canonical one, which has its own outcome. */
    ALIAS(Group.DUPLICATE),
    /** The server has no such thing (4xx), or answered what no crawler can use. */
    HTTP_ERROR(Group.FAILED),
    /** The server failed (5xx), each time that it was tried. */
    SERVER_ERROR(Group.FAILED),
    /** The server asked for patience (429, 503), each time that it was tried. */
    OVERLOADED(Group.FAILED),
    /** No answer in time. */
    TIMEOUT(Group.FAILED),
    /** The host's name is not known. */
    UNKNOWN_HOST(Group.FAILED),
    /** No connection, or one that broke. */
    CONNECTION_FAILED(Group.FAILED),
    /** The certificate or the handshake is wrong. */
    TLS_FAILED(Group.FAILED),
    /** The answer's content-encoding is one that nobody asked for. */
    UNKNOWN_ENCODING(Group.FAILED),
    /** The answer breaks off, or its content-encoding is not what it says. */
    BROKEN_BODY(Group.FAILED),
    /** The list is not what it should be: a feed, a sitemap, a page of links. */
    UNREADABLE_LIST(Group.FAILED),
    /** The address is one that the crawler must not reach. */
    REFUSED_ADDRESS(Group.FAILED),
    /** More redirects than allowed, or a ring of them. */
    TOO_MANY_REDIRECTS(Group.FAILED),
    /** robots.txt could not be read, so nobody knows what it would have said. */
    ROBOTS_UNREACHABLE(Group.FAILED),
    /** The crawler itself failed on it. */
    INTERNAL_ERROR(Group.FAILED),
    /** It was taken down by hand: an event says so. */
    TAKEN_DOWN(Group.FETCHED),
    /** Its source was removed before it was asked for. */
    SOURCE_REMOVED(Group.OTHER),
    /** It says that it is in a language that its source is not to bring. */
    UNWANTED_LANGUAGE(Group.OTHER);

    /** What outcomes come to, in a table of sources. */
    public enum Group {
        FETCHED,
        FAILED,
        DISALLOWED,
        DUPLICATE,
        OTHER
    }

    private final Group group;

    Outcome(Group group) {
        this.group = group;
    }

    /** What it comes to. */
    public Group group() {
        return group;
    }
}
