package dev.courant.parser.identify;

/** Counts words in any script. */
public final class WordCounter {
    private WordCounter() {}

    /** Runs of letters and digits, a Han or kana character counting as one word of its own. */
    public static int count(String text) {
        int words = 0;
        int continued = WordSigns.PART;
        char[] characters = text.toCharArray();
        for (char c : characters) {
            int signs = WordSigns.of(c);
            boolean whole = (signs & WordSigns.WHOLE) != 0;
            boolean part = !whole && (signs & continued) != 0;
            words += whole || (part && continued == WordSigns.PART) ? 1 : 0;
            continued = part ? WordSigns.PART | WordSigns.INSIDE : WordSigns.PART;
        }
        return words;
    }
}
