package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where redirects and claims of {@code rel=canonical} lead. The page that is reached may be another host's, so what happens
 * there is told in a {@link Message}.
 *
 * <p>Two rules hold whatever a site says. Nothing is lost: a page that gave way to the URL it claimed comes back, and is
 * published under its own URL, if that one comes to nothing. Nothing goes in circles: a step that leads back to where it
 * came from settles the page that was reached.
 */
final class Moves {
    /** No honest way is longer; one that is may be a ring that was closed while it was walked. */
    private static final int MAX_STEPS = 20;

    private final Steps steps;
    private final Ledger ledger;

    Moves(Steps steps, Ledger ledger) {
        this.steps = steps;
        this.ledger = ledger;
    }

    /** The page of {@code entry} redirects to {@code url}. */
    void redirect(Entry entry, String url, Instant now) {
        PageTask page = (PageTask) entry.task();
        lead(entry, url, page.redirectedTo(url), true, takeClaims(entry), Outcome.REDIRECTED, now);
    }

    /** The page of {@code entry} was fetched and claims {@code url} as its own. */
    void alias(Entry entry, String url, Instant now) {
        PageTask page = (PageTask) entry.task();
        lead(entry, url, page.aliasOf(url), false, List.of(), Outcome.ALIAS, now);
    }

    private void lead(
            Entry from,
            String url,
            PageTask next,
            boolean isRedirect,
            List<String> claims,
            Outcome outcome,
            Instant now) {
        Message.Led led = new Message.Led(
                url,
                ((PageTask) from.task()).url(),
                next,
                isRedirect,
                from.delay(),
                from.firstSeenAt(),
                from.visits().changedAt(),
                claims,
                0);
        from.movedTo(url);
        steps.end(from, outcome, now);
        steps.send(led, now);
    }

    /** A page leads here. */
    void arrive(Message.Led led, Instant now) {
        if (led.url().equals(led.origin()) || led.steps() > MAX_STEPS) {
            closeRing(led, now);
            return;
        }
        Optional<Entry> known = ledger.find(EntryKey.page(led.url()));
        if (known.isEmpty()) {
            follow(led, now);
        } else if (known.get().movedTo() != null) {
            steps.send(led.on(known.get().movedTo()), now);
        } else {
            join(known.get(), led, now);
        }
    }

    /** It led back: of a redirect the page that it led to first is published, of a claim the one that made it. */
    private void closeRing(Message.Led led, Instant now) {
        String reached = led.isRedirect() ? led.next().url() : led.origin();
        steps.send(new Message.Settle(reached, led.next().redirects(), led.claims()), now);
    }

    private void follow(Message.Led led, Instant now) {
        Entry target = new Entry(EntryKey.page(led.url()), led.next(), led.delay(), led.firstSeenAt(), now);
        target.visits().note(led.changedAt());
        ledger.add(target);
        claim(target, led.isRedirect() ? led.claims() : List.of(led.origin()));
        steps.enter(target, now);
    }

    private void join(Entry target, Message.Led led, Instant now) {
        if (led.isRedirect()) {
            claim(target, led.claims());
            if (!target.isPending()) {
                fallBack(target, now);
            }
        } else if (!target.isPending() && !target.isGood()) {
            steps.send(new Message.Settle(led.origin(), led.next().redirects(), List.of()), now);
        } else {
            claim(target, List.of(led.origin()));
        }
    }

    /** Whoever claimed this page as its canonical one takes over if it fails. */
    private void claim(Entry target, List<String> urls) {
        String own = target.task().url();
        List<String> others = urls.stream().filter(url -> !url.equals(own)).toList();
        if (!others.isEmpty()) {
            Set<String> all = new LinkedHashSet<>(ledger.claims(target.key()));
            if (all.addAll(others)) {
                ledger.claims(target.key(), all);
            }
        }
    }

    private List<String> takeClaims(Entry entry) {
        List<String> claims = new ArrayList<>(ledger.claims(entry.key()));
        if (!claims.isEmpty()) {
            ledger.claims(entry.key(), List.of());
        }
        return claims;
    }

    /** If a page came to nothing, whoever gave way to it is fetched after all. */
    void fallBack(Entry ended, Instant now) {
        if (ended.isGood()) {
            return;
        }
        for (String claim : takeClaims(ended)) {
            steps.send(new Message.Settle(claim, -1, List.of()), now);
        }
    }

    /** A page that gave way is published itself, whatever it claims, unless it came back otherwise meanwhile. */
    void settle(Message.Settle settle, Instant now) {
        Optional<Entry> known = ledger.find(EntryKey.page(settle.url()));
        known.ifPresent(entry -> {
            claim(entry, settle.claims());
            if (entry.isPending()) {
                return;
            }
            if (entry.movedTo() == null) {
                fallBack(entry, now);
                return;
            }
            PageTask page = (PageTask) entry.task();
            entry.forgetMove();
            int redirects = settle.redirects() < 0 ? page.redirects() : settle.redirects();
            steps.wait(entry, page.settle(redirects), now, now);
        });
    }
}
