package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.List;

/** Leaves the articles out that endless pages put below the first one, each with a main heading of its own. */
final class FollowingArticles {
    /** So much running text, in Latin letters' worth, and the first one has been told. */
    private static final int ENOUGH = 300;

    private final Outline outline;
    private final Prose prose;
    private final int headline;

    FollowingArticles(Outline outline, Prose prose, int headline) {
        this.outline = outline;
        this.prose = prose;
        this.headline = headline;
    }

    /** Adds to what is left out of these elements. */
    void leaveOut(List<Integer> contents, Omissions out) {
        if (headline == Outline.NONE || outline.withTag("h1").length < 2) {
            return;
        }
        for (int heading : outline.withTag("h1")) {
            int article = heading > headline ? article(heading) : Outline.NONE;
            if (article != Outline.NONE && prose.between(headline, article) > ENOUGH) {
                leaveOutFrom(article, contents, out);
            }
        }
    }

    /** The article around a heading, unless it is the one around the headline. */
    private int article(int heading) {
        int at = heading;
        while (at != Outline.NONE && !outline.tag(at).equals("article")) {
            at = outline.parent(at);
        }
        return at == Outline.NONE || outline.contains(at, headline) ? Outline.NONE : at;
    }

    /** What follows such an article is another one, or belongs to it. */
    private void leaveOutFrom(int article, List<Integer> contents, Omissions out) {
        for (int content : contents) {
            if (content > headline && content >= article) {
                out.leaveOut(content, Rule.FOLLOWING);
            } else if (outline.contains(content, article)) {
                for (int at = article; at != Outline.NONE; at = outline.nextSibling(at)) {
                    out.leaveOut(at, Rule.FOLLOWING);
                }
            }
        }
    }
}
