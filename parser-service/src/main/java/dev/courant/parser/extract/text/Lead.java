package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.html.TextRuns;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the lead where templates set it apart from the text, beside the headline: it is what the page states as its summary.
 *
 * <p>In most languages the text begins with it. In English it does not: what stands below an English headline tells in one sentence
 * what the text is going to say.
 */
final class Lead {
    /** So many characters of a summary tell it from all else. */
    private static final int SAMPLE = 40;

    private static final int SHORTEST = 70;
    private static final int LONGEST = 1_500;
    private static final double ENGLISH_SHARE = 0.15;

    /** In characters: that is the longest of these words. */
    private static final int LONGEST_ENGLISH = 5;

    private static final Set<String> ENGLISH = Set.of(
            ("a after and are as at be been but by for from had has have her his how i into it its not of on our that the"
                            + " their these they this to was we were what when who why will with would you your")
                    .split(" ", -1));

    private final Traits traits;
    private final Outline outline;
    private final Omissions out;
    private final int headline;

    Lead(Traits traits, Omissions out, int headline) {
        this.traits = traits;
        this.outline = traits.outline();
        this.out = out;
        this.headline = headline;
    }

    /** Whether what stands beside a headline is the beginning of the text. */
    static boolean isLead(String text) {
        return TextMeasure.length(text) >= SHORTEST && !isEnglish(text);
    }

    private static boolean isEnglish(String text) {
        int words = 0;
        int english = 0;
        for (int start = 0; start < text.length(); ) {
            int end = endOfWord(text, start);
            words += end > start ? 1 : 0;
            boolean may = end > start && end - start <= LONGEST_ENGLISH && text.charAt(start) < 0x80;
            english += may && ENGLISH.contains(text.substring(start, end).toLowerCase(Locale.ROOT)) ? 1 : 0;
            start = end + 1;
        }
        return english > ENGLISH_SHARE * words;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /**
     * Puts the lead before the elements of the text, unless it is in one of them.
     *
     * @param stated what may be the lead, as far as the page says
     */
    void addTo(List<Integer> contents, List<String> stated) {
        for (String summary : contents.isEmpty() ? List.<String>of() : stated) {
            if (!isLead(summary)) {
                continue;
            }
            String sample = summary.substring(0, Math.min(SAMPLE, summary.length()));
            int lead = find(sample, contents);
            if (lead != Outline.NONE) {
                out.keep(lead);
                if (!isIn(lead, contents)) {
                    contents.addFirst(lead);
                }
                return;
            }
        }
    }

    /** The block that says so: one within the text, or else the first one that readers see. */
    private int find(String sample, List<Integer> contents) {
        String text = outline.runs().all();
        int last = contents.getLast();
        boolean below = headline != Outline.NONE && headline < last;
        int end = outline.textEnd(last);
        int found = Outline.NONE;
        for (int at = text.indexOf(sample, below ? outline.textEnd(headline) : 0);
                at >= 0 && at < end;
                at = text.indexOf(sample, at + 1)) {
            int block = blockAt(at);
            if (isIn(block, contents)) {
                return block;
            }
            boolean shown = found == Outline.NONE && outline.characters(block) < LONGEST && isShown(block);
            found = shown ? block : found;
        }
        return found;
    }

    private int blockAt(int position) {
        TextRuns runs = outline.runs();
        int low = 0;
        int high = runs.count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            low = runs.start(middle) <= position ? middle : low;
            high = runs.start(middle) <= position ? high : middle - 1;
        }
        int block = runs.owner(low);
        while (traits.isInline(block)) {
            block = outline.parent(block);
        }
        return block;
    }

    private boolean isShown(int block) {
        if (Pruner.isHidden(outline, block)) {
            return false;
        }
        for (int at = block; at > 0; at = outline.parent(at)) {
            Rule rule = out.rule(at);
            if (rule == Rule.HIDDEN || rule == Rule.NO_TEXT || traits.is(at, Tags.LIST)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a place is in the text as it stands. */
    private boolean isIn(int place, List<Integer> contents) {
        for (int at = place; at != Outline.NONE && !out.isOut(at); at = outline.parent(at)) {
            if (contents.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
