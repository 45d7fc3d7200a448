package dev.courant.crawler.frontier;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Every page that is known, and where redirects and claims of {@code rel=canonical} led from it.
 *
 * <p>Two rules hold whatever a site says. Nothing is lost: a page that gave way to the URL it claimed comes back, and is
 * published under its own URL, if that one comes to nothing. Nothing goes in circles: a step that leads back to where it
 * came from settles the page that was reached.
 */
final class Moves {
    /** What the frontier does with an entry. */
    interface Steps {
        /** Takes a new entry in. */
        void enter(Entry entry, Instant now);

        /** Queues an entry for {@code next}. */
        void wait(Entry entry, Task next, Instant dueAt, Instant now);

        /** It is over with an entry. */
        void end(Entry entry, Outcome outcome, Instant now);
    }

    private final Steps steps;
    private final Map<String, Entry> pages = new HashMap<>();

    Moves(Steps steps) {
        this.steps = steps;
    }

    /** Makes a page known. @return whether it was not */
    boolean add(PageTask page, Entry entry) {
        return pages.putIfAbsent(page.url(), entry) == null;
    }

    /** The page at a URL. */
    Optional<Entry> find(String url) {
        return Optional.ofNullable(pages.get(url));
    }

    /** The page that a URL led to in the end: itself, if it did not move. */
    Optional<Entry> findMoved(String url) {
        return find(url).map(page -> {
            Entry target = page.movedTo();
            return target == null ? page : last(page, target);
        });
    }

    /** The page of {@code entry} redirects to {@code url}. */
    void redirect(Entry entry, String url, Instant now) {
        PageTask page = (PageTask) entry.task();
        Entry known = pages.get(url);
        if (known == null) {
            handOn(entry, follow(entry, page.redirectedTo(url), now));
            steps.end(entry, Outcome.REDIRECTED, now);
            return;
        }
        Entry last = last(entry, known);
        if (last == entry) {
            settle(known, page.redirects() + 1, now);
            last = known;
        }
        handOn(entry, last);
        entry.movedTo(known);
        steps.end(entry, Outcome.REDIRECTED, now);
        if (!last.isPending()) {
            fallBack(last, now);
        }
    }

    /** Who gave way to {@code from} now waits for what becomes of {@code to}. */
    private static void handOn(Entry from, Entry to) {
        from.takeFallbacks().forEach(to::fallBackTo);
    }

    /** The page of {@code entry} was fetched and claims {@code url} as its own. */
    void alias(Entry entry, String url, Instant now) {
        PageTask page = (PageTask) entry.task();
        Entry known = pages.get(url);
        if (known == null) {
            follow(entry, page.aliasOf(url), now).fallBackTo(entry);
            steps.end(entry, Outcome.ALIAS, now);
            return;
        }
        Entry last = last(entry, known);
        if (last == entry || (!last.isPending() && !last.isGood())) {
            settle(entry, page.redirects(), now);
        } else {
            last.fallBackTo(entry);
            entry.movedTo(known);
            steps.end(entry, Outcome.ALIAS, now);
        }
    }

    /** If a page came to nothing, whoever gave way to it is fetched after all. */
    void fallBack(Entry ended, Instant now) {
        if (ended.isGood()) {
            return;
        }
        for (Entry alias : ended.takeFallbacks()) {
            if (!alias.isPending() && alias.movedTo() != null) {
                settle(alias, ((PageTask) alias.task()).redirects(), now);
            }
        }
    }

    private Entry follow(Entry from, PageTask next, Instant now) {
        Entry target = new Entry(next, from.delay(), from.firstSeenAt(), now);
        target.visits().note(from.visits().changedAt());
        pages.put(next.url(), target);
        from.movedTo(target);
        steps.enter(target, now);
        return target;
    }

    private void settle(Entry entry, int redirects, Instant now) {
        entry.forgetMove();
        steps.wait(entry, ((PageTask) entry.task()).settle(redirects), now, now);
    }

    /** Where {@code target} led to; {@code from}, if it led back. */
    private static Entry last(Entry from, Entry target) {
        Entry at = target;
        for (Entry next = at.movedTo(); next != null && at != from; next = at.movedTo()) {
            at = next;
        }
        return at;
    }
}
