package dev.courant.parser.extract.text;

import dev.courant.events.Article.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A text in the making: all that was cut, and what of it is still thought to be text. */
final class Draft {
    private final List<Cut> all;
    private final List<Cut> kept;

    Draft(List<Cut> cuts) {
        this.all = List.copyOf(cuts);
        this.kept = new ArrayList<>(cuts);
    }

    List<Cut> all() {
        return all;
    }

    /** What is left, to be looked at only. */
    List<Cut> kept() {
        return kept;
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    Cut first() {
        return kept.getFirst();
    }

    Cut last() {
        return kept.getLast();
    }

    void drop(Cut cut, Rule rule) {
        kept.remove(cut);
        cut.drop(rule);
    }

    void dropFirst(Rule rule) {
        kept.removeFirst().drop(rule);
    }

    void dropLast(Rule rule) {
        kept.removeLast().drop(rule);
    }

    /** Drops those of the first so many that match. */
    void dropIf(Rule rule, int within, Predicate<Cut> doomed) {
        kept.subList(0, Math.min(within, kept.size())).removeIf(cut -> {
            boolean drop = doomed.test(cut);
            if (drop) {
                cut.drop(rule);
            }
            return drop;
        });
    }

    int length() {
        int length = 0;
        for (Cut cut : kept) {
            length += cut.length();
        }
        return length;
    }

    int paragraphs() {
        int length = 0;
        for (Cut cut : kept) {
            length += cut.kind() == BlockKind.PARAGRAPH || cut.kind() == BlockKind.QUOTE ? cut.length() : 0;
        }
        return length;
    }

    /** The share of the text that lies in links, from 0 to 1. */
    double linkDensity() {
        int linked = 0;
        for (Cut cut : kept) {
            linked += cut.linkedLength();
        }
        return linked == 0 ? 0 : (double) linked / length();
    }
}
