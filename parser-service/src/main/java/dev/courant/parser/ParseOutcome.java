package dev.courant.parser;

import dev.courant.events.Article;
import dev.courant.events.Rejection;
import dev.courant.events.Removal;
import dev.courant.events.WireNames;
import dev.courant.parser.limit.Limit;

/** What became of a page. */
public sealed interface ParseOutcome {
    /** It is an article. */
    record Parsed(Article article) implements ParseOutcome {}

    /** It is none, and why. */
    record NotAnArticle(Rejection rejection) implements ParseOutcome {}

    /** It is no more. */
    record Gone(Removal removal) implements ParseOutcome {}

    /** It cannot be read at all, and why. */
    sealed interface Malformed extends ParseOutcome {
        /** As other programs know it. */
        String reason();
    }

    /** There is no page in its bytes, and no parser will ever read one in them: it is recorded with the rejections. */
    record NoPage(Rejection rejection) implements Malformed {
        @Override
        public String reason() {
            return WireNames.of(rejection.reason());
        }
    }

    /**
     * To read it takes more than a page may: it is kept whole in the DLQ, where a later parser can take it up again.
     *
     * @param detail in a sentence
     */
    record TooCostly(Limit limit, String detail) implements Malformed {
        @Override
        public String reason() {
            return WireNames.of(limit);
        }
    }
}
