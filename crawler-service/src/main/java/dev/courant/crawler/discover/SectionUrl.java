package dev.courant.crawler.discover;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the shape of a URL says of its being a section of a newspaper: short, in words, and none of a site's services. */
final class SectionUrl {
    private static final int DEEPEST = 3;

    /** Lists of stories too, but one for each word and each writer, or for readers to look for. */
    private static final Pattern NO_SECTION = Pattern.compile(
            "tags?|tagged|authors?|autor(en|es)?|auteurs?|byline|contributors?|search|suche|buscar|busqueda|recherche|ricerca|zoeken|poisk|arama"
                    + "|log-?(in|out)|sign-?(in|up)|register|registration|auth|oauth|subscri(be|ptions?)|newsletters?|rss|feeds?|comments|share"
                    + "|embed|wp-.*|cdn-cgi|pages?|\\d+");

    private SectionUrl() {}

    static boolean isLikely(String canonicalUrl) {
        URI uri = URI.create(canonicalUrl);
        List<String> segments = Arrays.stream(
                        String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT).split("/", -1))
                .filter(segment -> !segment.isEmpty())
                .toList();
        return uri.getRawQuery() == null
                && segments.size() <= DEEPEST
                && segments.stream()
                        .noneMatch(segment -> NO_SECTION.matcher(segment).matches())
                && !StoryUrl.isService(uri.getHost(), segments)
                && !StoryUrl.isLikely(canonicalUrl);
    }

    /** Hosts of one site that show the same to other devices. */
    static boolean isTwinHost(String host) {
        return Set.of("m", "mobile", "amp", "wap", "touch").contains(host.substring(0, Math.max(0, host.indexOf('.'))));
    }
}
