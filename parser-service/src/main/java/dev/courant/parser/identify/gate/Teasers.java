package dev.courant.parser.identify.gate;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The teasers of a page: siblings of one kind, each with a link that is its headline or its end. What a section front, a tag page,
 * a list of search results and an index of videos have in common is that such boxes are all they say.
 */
final class Teasers {
    /** Minutes and seconds, or hours too; what follows a year or says h is a time of the day. */
    private static final Pattern RUNNING_TIME = Pattern.compile(
            "(?<!(?:19|20)\\d{2}[^\\p{L}]{0,12})(?<![:\\d])\\d{1,2}(?::\\d{2}){1,2}(?![:\\d]|\\s?h\\b)");

    /** Beginnings of lines are compared up to here. */
    private static final int KEY = 32;

    private final List<String> texts = new ArrayList<>();
    private final Set<String> beginnings = new HashSet<>();
    private int length;

    private Teasers() {}

    static Teasers of(HtmlPage page) {
        Teasers teasers = new Teasers();
        Outline outline = page.outline();
        TeaserBoxes boxes = TeaserBoxes.of(outline, page.host());
        int at = 0;
        while (at < outline.size()) {
            int end = boxes.endOf(at);
            if (end > at) {
                teasers.add(outline, at, end);
                at = end;
            } else {
                at++;
            }
        }
        return teasers;
    }

    private void add(Outline outline, int at, int end) {
        TextRuns runs = outline.runs();
        boolean last = end == outline.size();
        int textEnd = last ? runs.all().length() : outline.textStart(end);
        int endRun = last ? runs.count() : outline.firstRun(end);
        texts.add(runs.all().substring(outline.textStart(at), textEnd));
        for (int run = outline.firstRun(at); run < endRun; run++) {
            int start = runs.start(run);
            remember(runs.all(), start, textEnd);
            remember(runs.all(), start, start + runs.characters(run));
            length += runs.length(run);
        }
    }

    private void remember(String all, int start, int end) {
        beginnings.add(all.substring(start, Math.min(end, start + KEY)));
    }

    /** How many there are. */
    int count() {
        return texts.size();
    }

    /** What they say in all, in Latin letters' worth. */
    int length() {
        return length;
    }

    /** Whether a line of the main text stands in one of them. */
    boolean hold(String line) {
        return !beginnings.isEmpty() && beginnings.contains(line.length() > KEY ? line.substring(0, KEY) : line);
    }

    /** Whether most of them state a running time, as those of videos do. */
    boolean mostlyPlayed() {
        Set<String> distinct = new HashSet<>(texts);
        long played = distinct.stream()
                .filter(text -> RUNNING_TIME.matcher(text).find())
                .count();
        return played * 2 > distinct.size();
    }
}
