package dev.courant.crawler.api;

import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PollTask;
import java.time.Instant;
import java.util.Objects;

/** What the frontier knows of a URL, in one sentence for whoever asks why it is not in the index. */
final class Explanation {
    static final String UNKNOWN =
            "No feed, sitemap or section page that was read since the crawler started has named this URL.";

    private Explanation() {}

    static String of(Knowledge known, Instant now) {
        return switch (known.state()) {
            case WAITING -> waiting(known, now);
            case LEASED -> "It is being fetched right now, or what was fetched waits for Kafka to acknowledge it.";
            case RESTING -> resting(known);
            case ENDED -> ended(known);
        };
    }

    private static String waiting(Knowledge known, Instant now) {
        Instant dueAt = Objects.requireNonNull(known.dueAt());
        if (dueAt.isAfter(now) && known.outcome() != null) {
            return "Attempt " + known.failures() + " failed, because " + reason(known.outcome())
                    + "; the next one is due at " + dueAt + ".";
        }
        if (known.hostDueAt().isAfter(now)) {
            return "It waits for its turn: " + known.host() + " may be asked again at " + known.hostDueAt() + ".";
        }
        return "It is due and stands in the queue of " + known.host() + ", behind what was found before it.";
    }

    private static String resting(Knowledge known) {
        if (known.task() instanceof PollTask) {
            return "It is a list of pages, read at the last poll if that went well: " + what(known)
                    + " It is read again at " + known.dueAt() + ".";
        }
        String visit = Objects.requireNonNull(known.outcome()).group() == Outcome.Group.FETCHED
                ? ""
                : ", although the last visit failed, because " + reason(known.outcome());
        return "It is published" + visit + "; it is looked at again at " + known.dueAt() + ".";
    }

    private static String ended(Knowledge known) {
        Outcome outcome = Objects.requireNonNull(known.outcome());
        boolean failed = outcome.group() != Outcome.Group.FETCHED && outcome.group() != Outcome.Group.DUPLICATE;
        if (known.isPublished() && failed) {
            return "It is published and will not be looked at again; the last visit failed, because " + reason(outcome)
                    + ".";
        }
        return what(known);
    }

    private static String what(Knowledge known) {
        Outcome outcome = Objects.requireNonNull(known.outcome());
        return switch (outcome) {
            case PUBLISHED, UPDATED, UNCHANGED -> "It is published, and will not be looked at again.";
            case GONE -> "It was published and is gone: the server says that there is no such page any more.";
            case TAKEN_DOWN -> "It was taken down by hand, and does not come back.";
            case POLLED -> "It was read.";
            case REDIRECTED -> "It redirects to " + known.movedTo() + ", which is fetched in its place.";
            case ALIAS -> "Its page says that its address is " + known.movedTo() + ", which is fetched in its place.";
            default -> "It is not published, because " + reason(outcome) + ".";
        };
    }

    /** Goes on after "because". */
    private static String reason(Outcome outcome) {
        return switch (outcome) {
            case NOT_HTML -> "the answer is no HTML page";
            case SOURCE_REMOVED -> "its source was removed before it was fetched";
            case UNWANTED_LANGUAGE -> "it is in a language that its source is not to bring";
            case DISALLOWED -> "robots.txt forbids it";
            case HTTP_ERROR -> "the server has no such page, or refuses it (4xx)";
            case SERVER_ERROR -> "the server failed (5xx)";
            case OVERLOADED -> "the server asked for patience (429 or 503)";
            case TIMEOUT -> "no answer came in time";
            case UNKNOWN_HOST -> "the name of its host is not known";
            case CONNECTION_FAILED -> "there was no connection, or it broke";
            case TLS_FAILED -> "the certificate or the TLS handshake is wrong";
            case UNKNOWN_ENCODING -> "the answer has a content-encoding that nobody asked for";
            case BROKEN_BODY -> "the answer broke off, or is not encoded as it says";
            case UNREADABLE_LIST -> "it is not the list that it should be";
            case REFUSED_ADDRESS -> "its address is one that the crawler must not reach";
            case TOO_MANY_REDIRECTS -> "it led through too many redirects, or in a circle";
            case ROBOTS_UNREACHABLE -> "robots.txt could not be read, so nobody knows what it allows";
            case INTERNAL_ERROR -> "the crawler itself failed on it; its log says how";
            case PUBLISHED, UPDATED, UNCHANGED, GONE, TAKEN_DOWN, POLLED, REDIRECTED, ALIAS -> "it came to a good end";
        };
    }
}
