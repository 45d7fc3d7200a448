package dev.courant.crawler.survey;

import dev.courant.crawler.survey.Finding.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which lists a source needs: the fewest that name the news. The one that names most of what no other chosen one names comes
 * next, feeds and sitemaps before sections, until the rest adds too little.
 */
final class Selection {
    /** What is older is no news; a list without anything younger is dead. */
    private static final Duration NEWS = Duration.ofDays(30);

    private static final int FEWEST_NEW = 2;
    private static final double FEED_GAIN = 0.1;
    /** A section always shows older stories too, which a feed has dropped. */
    private static final double SECTION_GAIN = 0.5;

    private final Duration fresh;
    private final Instant now;
    private final Map<String, @Nullable String> leftOut = new HashMap<>();
    private final Set<String> covered = new HashSet<>();
    private final List<Candidate> chosen = new ArrayList<>();

    private Selection(Duration fresh, Instant now) {
        this.fresh = fresh;
        this.now = now;
    }

    /** All lists, those that a source needs first. */
    static List<Finding> of(List<Candidate> candidates, Duration fresh, Instant now) {
        return new Selection(fresh, now).select(candidates);
    }

    private List<Finding> select(List<Candidate> candidates) {
        List<Candidate> alive = candidates.stream().filter(this::isAlive).toList();
        choose(alive.stream().filter(list -> list.kind() != Kind.SECTION).toList(), FEED_GAIN);
        choose(alive.stream().filter(list -> list.kind() == Kind.SECTION).toList(), SECTION_GAIN);
        if (chosen.isEmpty()) {
            lastResort(candidates);
        }
        Map<String, Candidate> all = new LinkedHashMap<>();
        chosen.forEach(list -> all.put(list.url(), list));
        candidates.forEach(list -> all.putIfAbsent(list.url(), list));
        return all.values().stream()
                .map(list -> list.finding(fresh, now, chosen.contains(list) ? null : leftOut.get(list.url())))
                .toList();
    }

    private boolean isAlive(Candidate list) {
        String reason = reasonAgainst(list);
        leftOut.put(list.url(), reason);
        return reason == null;
    }

    private @Nullable String reasonAgainst(Candidate list) {
        if (list.entries().isEmpty()) {
            return "names no page";
        }
        if (NewsFeeds.isAside(list)) {
            return "is about single articles: comments of readers, or one topic";
        }
        Instant newest = list.newest(now);
        if (newest != null && newest.isBefore(now.minus(NEWS))) {
            return "has had nothing new since "
                    + newest.atOffset(ZoneOffset.UTC).toLocalDate();
        }
        return list.pagesSince(now.minus(NEWS)).isEmpty()
                ? "gives no dates, so new pages cannot be told from old"
                : null;
    }

    private void choose(List<Candidate> lists, double gain) {
        List<Candidate> left = new ArrayList<>(lists);
        while (!left.isEmpty()) {
            Candidate best = left.stream()
                    .max(Comparator.comparingInt(this::gain).thenComparingInt(list -> -lists.indexOf(list)))
                    .orElseThrow();
            left.remove(best);
            int news = gain(best);
            int all = best.pagesSince(now.minus(NEWS)).size();
            boolean isNeeded = news > 0 && (chosen.isEmpty() || (news >= FEWEST_NEW && news >= gain * all));
            if (isNeeded) {
                chosen.add(best);
                covered.addAll(best.pages());
            } else {
                leftOut.put(best.url(), tooLittle(best, news, all));
            }
        }
    }

    private String tooLittle(Candidate list, int news, int all) {
        Set<String> pages = list.pagesSince(now.minus(NEWS));
        return chosen.stream()
                .filter(other -> other.pages().containsAll(pages))
                .findFirst()
                .map(other -> "names nothing that " + other.url() + " does not name")
                .orElse("adds only " + news + " of its " + all + " pages to the others");
    }

    private int gain(Candidate list) {
        return (int) list.pagesSince(now.minus(NEWS)).stream()
                .filter(page -> !covered.contains(page))
                .count();
    }

    /** A site that has published nothing of late, or gives no dates: its best list is better than none. */
    private void lastResort(List<Candidate> candidates) {
        candidates.stream()
                .filter(list -> !list.entries().isEmpty() && !NewsFeeds.isAside(list))
                .max(Comparator.comparing(
                                (Candidate list) -> list.newest(now), Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Candidate::kind, Comparator.reverseOrder()))
                .ifPresent(chosen::add);
    }
}
