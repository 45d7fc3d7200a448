package dev.courant.crawler.survey;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.discover.StoryUrl;
import dev.courant.crawler.survey.Finding.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which feeds are no news feeds, by their address, their title and what they name. */
final class NewsFeeds {
    private static final Pattern COMMENTS = Pattern.compile(
            "(?i).*\\b(comments?|kommentare?|comentarios?|commentaires?|commenti|reacties|comentários)\\b.*|.*(评论|評論|コメント|комментари|댓글).*");
    private static final Pattern PER_WORD =
            Pattern.compile("(?i).*/(tags?|tagged|author|authors|search|user|users)/.*|.*[?&](tag|author|s|q|p)=.*");
    private static final Pattern FEED_OF_PAGE = Pattern.compile("(?i)/(feed|rss|atom)(/(atom|rss2?|rdf))?/?$");
    private static final int FEW = 3;

    private NewsFeeds() {}

    /** Whether a feed's address and title say that it is none; it need not be asked for. */
    static boolean isAside(String url, @Nullable String title) {
        String page = FEED_OF_PAGE.matcher(url).replaceFirst("/");
        return COMMENTS.matcher(url).matches()
                || (title != null && COMMENTS.matcher(title).matches())
                || PER_WORD.matcher(url).matches()
                || (!page.equals(url) && StoryUrl.isLikely(page));
    }

    /** Comments have the address of their article, so that many entries name few pages. */
    static boolean isAside(Candidate list) {
        int entries = list.entries().size();
        long pages = list.entries().stream().map(Link::url).distinct().count();
        return list.kind() == Kind.FEED
                && (isAside(list.url(), list.title()) || (entries > FEW && pages * 2 < entries));
    }
}
