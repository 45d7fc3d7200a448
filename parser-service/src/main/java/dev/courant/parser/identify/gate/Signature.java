package dev.courant.parser.identify.gate;

import dev.courant.events.Article.Author;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Metadata;
import java.util.List;
import java.util.regex.Pattern;

/** A date or a name that stands where articles have them: just before the text. Those of teasers stand elsewhere. */
final class Signature {
    private static final Pattern DATE = Pattern.compile(
            "(?<!\\p{Nd})(?:(?:19|20)\\d{2}|[\u0661\u0662]\\p{Nd}{3}|\\p{Nd}{1,2}[:.]\\p{Nd}{2})(?!\\p{Nd})");

    /** What a headline, a summary and a line of names and dates may take, in characters. */
    private static final int BEFORE = 300;

    /** So much of the text's beginning is looked for: headlines begin with the same words, above the date. Less only where signs in it differ. */
    private static final int LINE = 100;

    private static final int HEAD = 24;

    private Signature() {}

    static boolean stands(String page, Prose prose, Metadata metadata) {
        String opening = prose.opening();
        int whole = page.indexOf(opening.substring(0, Math.min(LINE, opening.length())));
        int start = whole >= 0 ? whole : page.indexOf(opening.substring(0, Math.min(HEAD, opening.length())));
        if (start < 0 || opening.isEmpty()) {
            return false;
        }
        String before = page.substring(Math.max(0, start - BEFORE), start);
        return DATE.matcher(before).find()
                || metadata.offers().best(Field.AUTHORS).orElse(List.of()).stream()
                        .map(Author::name)
                        .filter(name -> !name.equals(metadata.title().orElse("")))
                        .anyMatch(before::contains);
    }
}
