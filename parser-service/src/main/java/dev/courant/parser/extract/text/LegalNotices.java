package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.Arrays;
import java.util.List;

/** Where a page says who owns it, sought once over its whole text. */
final class LegalNotices {
    /** Who owns a site is said in running text, too, but in a paragraph. */
    private static final int LONGEST = 800;

    private static final int SHORT = 200;
    private static final int BEGINNING = 60;

    /** Longer than who owns a picture. */
    private static final int SENTENCE = 100;

    private static final int LINES = 6;

    /** How rights are reserved, in the languages of many newspapers. */
    private static final PhraseSearch RESERVED = new PhraseSearch(List.of(
            "ll rights reserved",
            "ll Rights Reserved",
            "lle Rechte vorbehalten",
            "lle rechten voorbehouden",
            "lla rättigheter förbehåll",
            "ous droits réservés",
            "odos los derechos reservados",
            "odos os direitos reservados",
            "utti i diritti riservati",
            "szelkie prawa zastrzeżone",
            "oate drepturile rezervate",
            "се права защищены",
            "рава на материалы",
            "рава на все материалы",
            "сі права захищ",
            "ε επιφύλαξη παντός",
            "er hakkı saklıdır",
            "جميع الحقوق محفوظة",
            "כל הזכויות שמורות"));

    /** The same in scripts that take fewer characters. */
    private static final List<String> RESERVED_IN_SHORT = List.of("版权所有", "版權所有", "無断転載", "무단전재", "무단 전재");

    private static final List<String> CLAIMS = List.of("Copyright", "copyright", "COPYRIGHT", "©");

    private final Outline outline;
    private final Census census;
    private final int[] claims;
    private final int[] reservations;
    private final int[] reservationsInShort;

    LegalNotices(Outline outline, Census census) {
        this.outline = outline;
        this.census = census;
        String text = outline.runs().all();
        this.claims = all(text, CLAIMS);
        this.reservations = RESERVED.all(text);
        this.reservationsInShort = all(text, RESERVED_IN_SHORT);
    }

    /** Whether the element begins with a claim, or reserves all rights. */
    boolean isNotice(int at) {
        int start = outline.textStart(at);
        int end = outline.textEnd(at);
        return census.ownLength(at) < LONGEST
                && (anyWithin(claims, start, Math.min(end, start + BEGINNING)) || reserves(start, end));
    }

    private boolean reserves(int start, int end) {
        return anyWithin(reservations, start, end) || anyWithin(reservationsInShort, start, end);
    }

    /** Whether the element stands behind a notice of some length: what a publisher says goes on there. */
    boolean isBehindNotice(int at) {
        if (claims.length + reservations.length + reservationsInShort.length == 0) {
            return false;
        }
        int before = outline.previousSibling(at);
        for (int i = 0; i < LINES && before != Outline.NONE; i++) {
            if (census.ownLength(before) >= SENTENCE && isNotice(before)) {
                return true;
            }
            before = outline.previousSibling(before);
        }
        return false;
    }

    /** Whether a block of a text is no more than this: who owns it, and that all rights are reserved. */
    static boolean reservesRights(String block) {
        return block.length() < SHORT && (RESERVED.isIn(block) || holdsAny(block, RESERVED_IN_SHORT));
    }

    private static boolean holdsAny(String block, List<String> words) {
        for (String word : words) {
            if (block.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean anyWithin(int[] positions, int start, int end) {
        for (int position : positions) {
            if (position >= start && position < end) {
                return true;
            }
        }
        return false;
    }

    /** A plain search for a few words takes less than one search for all of them: processors have instructions for it. */
    private static int[] all(String text, List<String> words) {
        int[] found = new int[4];
        int count = 0;
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                found = count == found.length ? Arrays.copyOf(found, count * 2) : found;
                found[count++] = at;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
