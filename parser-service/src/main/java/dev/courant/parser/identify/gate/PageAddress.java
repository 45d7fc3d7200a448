package dev.courant.parser.identify.gate;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * What a page's URL says of it.
 *
 * @param path empty if it has none
 * @param query without the question mark, empty if there is none
 */
record PageAddress(String path, String query) {
    private static final Pattern OWN = Pattern.compile(
            "(?i)/(?:about(?:-us)?|contact(?:-us)?|impressum|imprint|datenschutz|privacy(?:-policy)?|terms(?:-of-(?:use|service))?|agb|log-?in|sign-?(?:in|up)|register|account|subscribe|newsletters?|faq|jobs|careers|advertise|mentions-legales|aviso-legal)(?:\\.\\w{2,5})?/?$");
    private static final Pattern LIST = Pattern.compile(
            "(?i)/(?:tags?|category|categories|topics?|search|authors?|archives?|sections?)(?:/[^/]{0,200}){0,2}/?$|/page/\\d{1,6}/?$");
    private static final Pattern SEARCH = Pattern.compile("(?i)(?:^|&)(?:q|s|query|search|keywords?|text|wd)=[^&]");

    private static final Pattern STORY =
            Pattern.compile("\\d{5}|/(?:19|20)\\d{2}/\\d{1,2}/|[^/_-]{2,40}(?:[_-][^/_-]{1,40}){3}[^/]{0,200}/?$");

    /** Never fails: what is no strict URI is all path. */
    static PageAddress of(String url) {
        try {
            URI uri = URI.create(url);
            return new PageAddress(
                    uri.getPath() == null ? "" : uri.getPath(), uri.getRawQuery() == null ? "" : uri.getRawQuery());
        } catch (IllegalArgumentException notStrict) {
            return new PageAddress(url, "");
        }
    }

    /** The front page of a site. */
    boolean isFront() {
        return path.length() <= 1 || (path.startsWith("/index.") && path.length() <= 12);
    }

    /** Named as lists of articles are, or as the results of a search. */
    boolean isList() {
        return LIST.matcher(path).find() || SEARCH.matcher(query).find();
    }

    /** Named as single stories are: by a date, a long number or a headline. */
    boolean namesOneStory() {
        return STORY.matcher(path).find() && !isList();
    }

    /** Named as pages about the site itself are. */
    boolean isOwn() {
        return OWN.matcher(path).find();
    }
}
