package dev.courant.parser.identify.gate;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.Arrays;
import java.util.HashSet;
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

    /** Beginnings of lines are compared up to here: shorter ones are shared by texts that have nothing to do with each other. */
    private static final int KEY = 64;

    private final TextRuns runs;

    /** Of each teaser where its text starts and where it ends. */
    private int[] boxes = new int[64];

    private int count;
    private int length;
    private long[] beginnings = new long[256];
    private int beginningCount;

    private Teasers(TextRuns runs) {
        this.runs = runs;
    }

    static Teasers of(HtmlPage page) {
        Outline outline = page.outline();
        Teasers teasers = new Teasers(outline.runs());
        TeaserBoxes boxes = TeaserBoxes.of(outline, page.host());
        for (int at = boxes.next(0); at >= 0; ) {
            int end = boxes.endOf(at);
            if (end > at) {
                teasers.add(outline, at, end);
            }
            at = boxes.next(Math.max(end, at + 1));
        }
        Arrays.sort(teasers.beginnings, 0, teasers.beginningCount);
        return teasers;
    }

    private void add(Outline outline, int at, int end) {
        boolean last = end == outline.size();
        int textEnd = last ? runs.all().length() : outline.textStart(end);
        int endRun = last ? runs.count() : outline.firstRun(end);
        if (2 * count + 2 > boxes.length) {
            boxes = Arrays.copyOf(boxes, 2 * boxes.length);
        }
        boxes[2 * count] = outline.textStart(at);
        boxes[2 * count + 1] = textEnd;
        count++;
        for (int run = outline.firstRun(at); run < endRun; run++) {
            int start = runs.start(run);
            remember(key(runs.all(), start, Math.min(textEnd, start + KEY)));
            remember(key(runs.all(), start, start + Math.min(KEY, runs.characters(run))));
            length += runs.length(run);
        }
    }

    private void remember(long key) {
        if (beginningCount == beginnings.length) {
            beginnings = Arrays.copyOf(beginnings, 2 * beginningCount);
        }
        beginnings[beginningCount++] = key;
    }

    private static long key(String text, int start, int end) {
        long key = (long) end - start;
        for (int i = start; i < end; i++) {
            key = key * 1_000_003 + text.charAt(i);
        }
        return key;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    /** What they say in all, in Latin letters' worth. */
    int length() {
        return length;
    }

    /** Whether a line of the main text stands in one of them. */
    boolean hold(String line) {
        return Arrays.binarySearch(beginnings, 0, beginningCount, key(line, 0, Math.min(KEY, line.length()))) >= 0;
    }

    /** Whether most of them state a running time, as those of videos do. */
    boolean mostlyPlayed() {
        Set<String> distinct = new HashSet<>();
        for (int i = 0; i < count; i++) {
            distinct.add(runs.all().substring(boxes[2 * i], boxes[2 * i + 1]));
        }
        long played = distinct.stream()
                .filter(text -> RUNNING_TIME.matcher(text).find())
                .count();
        return played * 2 > distinct.size();
    }
}
