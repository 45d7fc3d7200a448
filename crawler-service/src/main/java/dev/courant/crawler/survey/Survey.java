package dev.courant.crawler.survey;

import java.util.List;

/** What a survey of a site came to. */
public sealed interface Survey {
    /** Every request that was made or held back, in order: what was tried. */
    List<Attempt> attempts();

    /**
     * The site has lists that lead to news.
     *
     * @param proposal the source that they make
     * @param findings all lists that could be read, those of the proposal first
     */
    record Proposed(Proposal proposal, List<Finding> findings, List<Attempt> attempts) implements Survey {
        public Proposed {
            findings = List.copyOf(findings);
            attempts = List.copyOf(attempts);
        }
    }

    /**
     * There is nothing to propose.
     *
     * @param message one sentence for the user, naming the address and what to do
     */
    record Failed(Problem problem, String message, List<Attempt> attempts) implements Survey {
        public Failed {
            attempts = List.copyOf(attempts);
        }
    }

    /** Why there is nothing to propose. */
    enum Problem {
        /** What was asked for is no domain and no http(s) URL. */
        NO_ADDRESS,
        /** No usable answer from the front page: unknown host, no connection, an error status. */
        UNREACHABLE,
        /** robots.txt forbids the front page, or could not be read, which forbids everything for a while. */
        DISALLOWED,
        /** The site answers, and has no list that leads to news. */
        NOTHING_FOUND
    }

    /**
     * One request.
     *
     * @param outcome what came of it, in a few words: {@code 404}, {@code feed, 20 entries}, {@code robots.txt forbids it}
     */
    record Attempt(String url, String outcome) {}
}
