package dev.courant.parser.repair;

/**
 * Moves text back that was read one byte off in GBK. Where the first byte of a character got lost, its second byte is taken for
 * the first of another, and so on to the end of the run, where half a character is left over and becomes a mark: a question
 * mark, or U+FFFD. What stands between was there all the time, if nobody could read it; the two halves at the ends are filled
 * from what else the page says. Text moves only if it is far more usual then: most question marks are questions.
 */
final class ShiftedBytes implements TextRepair {
    private static final int LONGEST = 200;

    /** What one character says for or against a text being sound, as logarithms of likelihood. */
    private static final double ON_PAGE = 1.2;

    private static final double COMMON = 0.5;
    private static final double UNCOMMON = -2.8;
    private static final double CERTAIN = 4;

    /** A run with a question mark behind it and none before must be longer, its garble clearer: rare words end questions too. */
    private static final int UNMARKED = 4;

    private static final double CERTAIN_UNMARKED = 8;

    private final PageVocabulary page;
    private final LostHalves halves;

    private ShiftedBytes(PageVocabulary page) {
        this.page = page;
        this.halves = new LostHalves(page);
    }

    /** The rule for a page with this text. */
    static ShiftedBytes on(String page) {
        return new ShiftedBytes(PageVocabulary.of(page));
    }

    @Override
    public String name() {
        return "shiftedBytes";
    }

    @Override
    public String repair(String text) {
        if (page.isJapanese()) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        int done = 0;
        for (int end = 1; end < text.length(); end++) {
            int start = isEnd(text, end) ? start(text, done, end) : end;
            if (start < end) {
                Mended moved = halves.moved(text, done, start, end);
                mended.append(text, done, moved.start()).append(moved.text());
                done = end + 1;
            }
        }
        return done == 0 ? text : mended.append(text, done, text.length()).toString();
    }

    /** A mark, or the ASCII character that was the second byte of the last character: there nothing was lost. */
    private static boolean isEnd(String text, int at) {
        char c = text.charAt(at);
        int lead = Gbk.trail(text.charAt(at - 1));
        return lead != 0 && (isMark(c) || (c < 0x80 && Cjk.isHan(Gbk.character(lead, c))));
    }

    static boolean isMark(char c) {
        return c == '?' || c == '\uFFFD';
    }

    /** Where the run that ends here was moved from; the end if it was not. */
    private int start(String text, int from, int end) {
        int best = end;
        boolean marked = isMark(text.charAt(end));
        double most = 0;
        double gain = marked ? 0 : soundness(Gbk.character(Gbk.trail(text.charAt(end - 1)), text.charAt(end)));
        for (int i = end - 1; i >= Math.max(from, end - LONGEST) && Gbk.isDouble(text.charAt(i)); i--) {
            if (i < end - 1) {
                char between = Gbk.between(text.charAt(i), text.charAt(i + 1));
                gain += between == 0 ? Double.NEGATIVE_INFINITY : soundness(between);
            }
            gain -= soundness(text, i);
            if (i < end - 1 && gain >= Math.max(most, needed(text, i, end))) {
                most = gain;
                best = i;
            }
        }
        return best;
    }

    private double soundness(char c) {
        if (page.has(c)) {
            return ON_PAGE;
        }
        return Gbk.isCommon(c) ? COMMON : UNCOMMON;
    }

    private static double needed(String text, int start, int end) {
        if (start > 0
                && (isMark(text.charAt(start - 1))
                        || TornReading.endingAt(text, start).isPresent())) {
            return CERTAIN;
        }
        return end - start < UNMARKED || !isMark(text.charAt(end)) ? Double.POSITIVE_INFINITY : CERTAIN_UNMARKED;
    }

    /** Of a character as it stands: rare ones that share their row of the table, as radicals and other scripts do, are a word, and kana may be particles. */
    private double soundness(String text, int at) {
        if (isMisplaced(text, at)) {
            return UNCOMMON;
        }
        int row = Gbk.lead(text.charAt(at));
        boolean inRow = (at > 0 && Gbk.lead(text.charAt(at - 1)) == row)
                || (at + 1 < text.length() && Gbk.lead(text.charAt(at + 1)) == row);
        boolean usual = inRow || Cjk.isKana(text.charAt(at));
        return Math.max(soundness(text.charAt(at)), usual ? COMMON : UNCOMMON);
    }

    /** What closes a clause begins none. */
    private static boolean isMisplaced(String text, int at) {
        boolean begins = at == 0 || isMark(text.charAt(at - 1)) || text.charAt(at - 1) == '\u3000';
        return begins && "，。、；：！？）》」』”".indexOf(text.charAt(at)) >= 0;
    }

    /**
     * What a moved run becomes.
     *
     * @param start where it begins, with the mark before it
     */
    record Mended(int start, String text) {}
}
