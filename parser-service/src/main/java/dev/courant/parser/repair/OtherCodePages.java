package dev.courant.parser.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Undoes UTF-8 that was read in the character set of another part of the world and encoded again: {@code РЎСѓРґ} becomes {@code Суд},
 * {@code Ĺ‚} becomes {@code ł}. In each of these sets a few letters begin nearly all of the garble, and no text is made of nothing else.
 */
final class OtherCodePages implements TextRepair {
    /** What a line and a page must hold at least. */
    private static final int IN_LINE = 3;

    private static final int ON_PAGE = 4;

    private static final List<CodePage> ALL = Stream.of(
                    "windows-1250", "windows-1251", "windows-1253", "windows-1255", "windows-1256", "x-MacRoman")
            .map(CodePage::new)
            .toList();

    private final List<CodePage> active;

    private OtherCodePages(List<CodePage> active) {
        this.active = active;
    }

    /** The rule for a page whose texts are parted by line feeds. */
    static OtherCodePages on(String page) {
        List<CodePage> active = new ArrayList<>();
        for (CodePage set : ALL) {
            int garbled = 0;
            for (String line : (Iterable<String>) page.lines()::iterator) {
                String undone = undone(line, set);
                int found = line.length() - undone.length();
                garbled += found >= IN_LINE ? found : 0;
            }
            if (garbled >= ON_PAGE) {
                active.add(set);
            }
        }
        return new OtherCodePages(active);
    }

    @Override
    public String name() {
        return "doubleEncoding";
    }

    @Override
    public String repair(String text) {
        for (CodePage set : active) {
            String undone = undone(text, set);
            if (undone.length() < text.length()) {
                return undone;
            }
        }
        return text;
    }

    /** Whether garble may begin here, for a first look: one letter of Cyrillic, Greek, Hebrew or Arabic is hardly ever garbled alone. */
    static boolean isSuspicious(CharSequence text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (next < 0x80 || !isLead(text.charAt(at), next)) {
            return false;
        }
        for (CodePage set : ALL) {
            int length = set.length(text, at);
            boolean goesOn = length > 0 && at + length < text.length() && set.length(text, at + length) > 0;
            if (length > 2 || goesOn || (length == 2 && !isEastern(text.charAt(at)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEastern(char c) {
        return c >= 0x370 && c < 0x700;
    }

    /** What the first bytes of letters in use are read as, and of quotation marks and pictures, where it takes a second one to tell. */
    private static boolean isLead(char c, char next) {
        return switch (c) {
            case 'в' -> next == 'Ђ';
            case 'р' -> next == 'џ';
            case 'β', 'ג' -> next == '€';
            case 'Ă',
                    'Ä',
                    'Ĺ',
                    'Đ',
                    'Ń',
                    'Ď',
                    'Â',
                    '√',
                    '¬',
                    '≈',
                    '‚',
                    'Ξ',
                    'Ο',
                    'Γ',
                    'Β',
                    '׳',
                    'ֳ',
                    'ֲ',
                    'ط',
                    'ظ',
                    'ع',
                    'غ',
                    'أ',
                    'آ' -> true;
            default -> c >= 'В' && c <= 'С';
        };
    }

    /** The text undone; the very same if not all of its letters beyond ASCII are such garble. */
    private static String undone(String text, CodePage set) {
        StringBuilder undone = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lead = c >= 0x80 && i + 1 < text.length() && isLead(c, text.charAt(i + 1));
            int length = lead || c == 'â' ? set.length(text, i) : 0;
            if (length > 0) {
                undone.appendCodePoint(set.character(text, i, length));
                i += length - 1;
            } else if (c >= 0x80 && Character.isLetter(c)) {
                return text;
            } else {
                undone.append(c);
            }
        }
        return undone.length() == text.length() ? text : undone.toString();
    }
}
