package dev.courant.parser.repair;

import dev.courant.parser.repair.ShiftedBytes.Mended;
import java.util.List;
import java.util.Optional;

/** Moves a run back by one byte, and finds the bytes that were lost at its ends by what stands beside them elsewhere. */
final class LostHalves {
    private static final char UNKNOWN = '\uFFFD';

    /** The most frequent pair must be this much ahead of the next. */
    private static final double AHEAD = 1.5;

    /** Who wrote and who took the pictures: 文/…, 圖/…, or with a colon. */
    private static final String LABELS = "文圖图攝摄影撰編编稿視视譯译記记";

    private static final String SEPARATORS = "/／:：";

    private final PageVocabulary page;

    LostHalves(PageVocabulary page) {
        this.page = page;
    }

    /**
     * What the run from {@code start} to its end was: a mark, or the second byte of the last character.
     *
     * @param from where the run before it ends: a mark that is that one's, too, is not replaced twice
     */
    Mended moved(String text, int from, int start, int end) {
        StringBuilder moved = new StringBuilder();
        for (int i = start; i < end - 1; i++) {
            moved.append(Gbk.between(text.charAt(i), text.charAt(i + 1)));
        }
        Optional<TornReading> torn = TornReading.endingAt(text, start).filter(reading -> reading.start() >= from);
        boolean marked = start > from && ShiftedBytes.isMark(text.charAt(start - 1));
        int begin = torn.isPresent() ? torn.get().start() : marked ? start - 1 : start;
        String first =
                first(begin > 0 ? text.charAt(begin - 1) : ' ', Gbk.lead(text.charAt(start)), moved.charAt(0), torn);
        String last = last(text, end, moved.charAt(moved.length() - 1));
        return new Mended(begin, moved.insert(0, first).append(last).toString());
    }

    private String first(char before, int trail, char after, Optional<TornReading> torn) {
        List<Character> whole = torn.isPresent() ? torn.get().whole(trail) : List.of();
        if (whole.size() == 1) {
            return String.valueOf(whole.getFirst());
        }
        Best best = new Best();
        for (int lead = 0x81; lead <= 0xFE; lead++) {
            best.offer(before, Gbk.character(lead, trail), after);
        }
        return best.text();
    }

    private String last(String text, int end, char before) {
        int lead = Gbk.trail(text.charAt(end - 1));
        char after = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
        if (!ShiftedBytes.isMark(text.charAt(end))) {
            return String.valueOf(Gbk.character(lead, text.charAt(end)));
        }
        String label = label(text, lead, after);
        if (!label.isEmpty() && "（( 　".indexOf(before) >= 0) {
            return label;
        }
        Best best = new Best();
        for (int trail = 0x40; trail <= 0xFE; trail++) {
            best.offer(before, Gbk.character(lead, trail), after);
        }
        return best.text();
    }

    /** A label with this first byte, in a line that has another one; its separator was lost with the second byte. */
    private static String label(String text, int lead, char after) {
        for (int i = 1; i < text.length(); i++) {
            char separator = text.charAt(i);
            if (SEPARATORS.indexOf(separator) >= 0 && LABELS.indexOf(text.charAt(i - 1)) >= 0) {
                return LABELS.chars()
                        .filter(label -> Gbk.lead((char) label) == lead)
                        .mapToObj(label ->
                                (char) label + (SEPARATORS.indexOf(after) >= 0 ? "" : String.valueOf(separator)))
                        .findFirst()
                        .orElse("");
            }
        }
        return "";
    }

    /** The character that stands most often between two others, if that is clear. */
    private final class Best {
        private char best = UNKNOWN;
        private int most;
        private int next;

        void offer(char before, char character, char after) {
            int count = character == 0 ? 0 : page.count(before, character) + page.count(character, after);
            if (count > most) {
                next = most;
                most = count;
                best = character;
            } else if (count > next) {
                next = count;
            }
        }

        String text() {
            return String.valueOf(most > next * AHEAD ? best : UNKNOWN);
        }
    }
}
