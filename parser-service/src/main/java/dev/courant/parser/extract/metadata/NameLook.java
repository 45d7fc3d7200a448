package dev.courant.parser.extract.metadata;

import java.util.Locale;

/** Tells the names of people from those of sections and signposts, where only their form speaks for either. */
final class NameLook {
    private static final int MOST_WORDS = 4;
    private static final int SHORTEST_WORD = 2;

    private final Survey survey;

    NameLook(Survey survey) {
        this.survey = survey;
    }

    /** Two to four words with capitals, none of which the page has in small letters: a section's words are in its texts too. */
    boolean isPerson(String name) {
        String[] words = name.split(" ", -1);
        if (words.length < 2 || words.length > MOST_WORDS || survey.siteNames().isAbout(name) || Agencies.isOne(name)) {
            return false;
        }
        for (String word : words) {
            if (!isNameWord(word)) {
                return false;
            }
        }
        return Character.isUpperCase(words[0].codePointAt(0));
    }

    private boolean isNameWord(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!Character.isLetter(c) && ".'’-".indexOf(c) < 0) {
                return false;
            }
        }
        return word.length() < SHORTEST_WORD
                || Character.isLowerCase(word.charAt(0))
                || !isWritten(word.toLowerCase(Locale.ROOT));
    }

    /** Whether the page's text has this word, with no letter before or behind. */
    private boolean isWritten(String word) {
        String text = survey.outline().runs().all();
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !isPartOfWord(text.charAt(at - 1));
            if (begins && (end == text.length() || !isPartOfWord(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Signs of addresses too: a name is part of its own handle. */
    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '@' || c == '-' || c == '_' || c == '/';
    }
}
