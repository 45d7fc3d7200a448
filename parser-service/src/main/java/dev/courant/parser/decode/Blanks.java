package dev.courant.parser.decode;

import java.util.Arrays;

/**
 * Tells which white space between tags says nothing: beside the edge of a block there is a break anyway. Nearly half of the nodes of a
 * page's tree are such. Where a tree builder may make more of white space than a text, or nothing of a tag, it stays.
 */
final class Blanks {
    /** Starts a block wherever it stands. */
    private static final int BLOCK = 1 << 8;

    /** Starts one within a table, and is ignored elsewhere. */
    private static final int OF_TABLE = 1 << 9;

    /** Ends what is open of its like. */
    private static final int ENDS_LIKE = 1 << 10;

    /** Keeps white space as it is. */
    private static final int VERBATIM = 1 << 11;

    /** Goes on in whatever follows until it is closed, and begins anew at white space. */
    private static final int FORMATTING = 1 << 12;

    /** What is open outside is not open within, but again behind it. */
    private static final int SCOPE = 1 << 13;

    /** What may not stand in it is put before it, behind the text that is there. */
    private static final int FOSTERED = 1 << 14;

    private static final TagNames KINDS = new TagNames.Builder()
            .put(FORMATTING, "a b big code em font i nobr s small strike strong tt u")
            .put(BLOCK | VERBATIM, "pre")
            .put(BLOCK | ENDS_LIKE, "p li dt dd h1 h2 h3 h4 h5 h6")
            .put(BLOCK, "div ul ol dl section article header footer nav aside main address figure fieldset hr")
            .put(BLOCK | FOSTERED, "table")
            .put(BLOCK, "title meta link script style noscript")
            .put(OF_TABLE | ENDS_LIKE, "thead tbody tfoot tr")
            .put(OF_TABLE | ENDS_LIKE | SCOPE, "td th caption")
            .put(SCOPE, "applet object marquee template")
            .build();

    private static final int TABLE = KINDS.get(TagNames.number("table")) & TagNames.NUMBER;

    private final byte[] html;

    /** How many elements are open, as far as tags tell, by the number of their name. */
    private final int[] open = new int[KINDS.size()];

    private int formatting;
    private int verbatim;
    private boolean unsure;
    private int past;
    private boolean edge = true;

    /** All of the page lies ahead, from this place on. */
    Blanks(byte[] html, int from) {
        this.html = html;
        this.past = from;
    }

    /** Where the markup before ended. */
    int past() {
        return past;
    }

    /** Whether white space is all that stands before this place, and says nothing even if text follows. */
    boolean isIdle(int at) {
        return isIdle(at, false);
    }

    /** Enters an element whose tag begins here; returns whether white space before it says nothing. */
    boolean enter(long name, int at) {
        int kind = KINDS.get(name);
        boolean opens = (kind & BLOCK) != 0 || ((kind & OF_TABLE) != 0 && open[TABLE] > 0);
        boolean idle = isIdle(at, opens && (kind & FOSTERED) == 0);
        edge = opens;
        if (kind != 0) {
            open(kind, kind & TagNames.NUMBER);
        }
        return idle;
    }

    private void open(int kind, int number) {
        if ((kind & SCOPE) != 0) {
            unsure |= formatting > 0;
            int tables = open[TABLE];
            Arrays.fill(open, 0);
            open[TABLE] = tables;
        }
        open[number] = (kind & ENDS_LIKE) != 0 ? 1 : open[number] + 1;
        formatting += (kind & FORMATTING) != 0 ? 1 : 0;
        verbatim += (kind & VERBATIM) != 0 ? 1 : 0;
    }

    /** Leaves an element whose end tag begins here; returns whether white space before that says nothing. */
    boolean leave(long name, int at) {
        int kind = KINDS.get(name);
        int number = kind & TagNames.NUMBER;
        boolean closes = kind != 0 && open[number] > 0;
        boolean idle = isIdle(at, closes && (kind & (BLOCK | OF_TABLE)) != 0);
        edge = closes && (kind & (BLOCK | OF_TABLE)) != 0;
        if (closes) {
            open[number]--;
            formatting -= (kind & FORMATTING) != 0 ? 1 : 0;
            verbatim -= (kind & VERBATIM) != 0 ? 1 : 0;
        }
        return idle;
    }

    /** Goes on behind markup that is a tag, or none for the tree. */
    void passed(int end) {
        past = end;
    }

    /** Goes on behind markup that stands in the midst of text. */
    void passedInText(int end) {
        past = end;
        edge = false;
    }

    private boolean isIdle(int at, boolean edgeBehind) {
        return past < at && (edge || edgeBehind) && formatting == 0 && verbatim == 0 && !unsure && isBlank(at);
    }

    private boolean isBlank(int at) {
        for (int i = past; i < at; i++) {
            if (!TagScanner.isSpace(html[i])) {
                return false;
            }
        }
        return true;
    }
}
