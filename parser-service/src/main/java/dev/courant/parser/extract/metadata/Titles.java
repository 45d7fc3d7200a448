package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes the site's name off a title, and chooses among titles. */
final class Titles {
    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s+[|–—·•»::_-]+\\s+|\\s*[|｜]\\s*|_(?=\\p{IsHan})|(?<=\\p{IsHan})_|\\s+[-–—]\\s*(?=\\p{IsHan})");

    private Titles() {}

    /** The title: the most trusted offer that, without the site's name, still says something. */
    static Optional<String> choose(Offers offers, String host) {
        List<String> candidates =
                offers.all(Field.TITLE).stream().map(Offer::value).toList();
        Set<String> sites = offers.all(Field.SITE_NAME).stream()
                .map(offer -> letters(offer.value()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return candidates.stream()
                .map(title -> withoutSite(title, sites, host, candidates))
                .filter(title ->
                        title.codePoints().anyMatch(Character::isLetterOrDigit) && !sites.contains(letters(title)))
                .findFirst();
    }

    private static String withoutSite(String title, Set<String> sites, String host, List<String> others) {
        String text = TextMeasure.fold(title);
        boolean cut = true;
        while (cut) {
            cut = false;
            Matcher last = SEPARATOR.matcher(text);
            int start = -1;
            int end = -1;
            while (last.find()) {
                start = last.start();
                end = last.end();
            }
            if (start > 0 && isSite(text.substring(end), text.substring(0, start), sites, host, others)) {
                text = text.substring(0, start).strip();
                cut = true;
            }
        }
        return text;
    }

    /** Whether a title's last part is the site's name: known as such, like the host, or missing in a shorter title. */
    private static boolean isSite(String part, String rest, Set<String> sites, String host, List<String> others) {
        String name = letters(part);
        String hostName = letters(host);
        boolean known = sites.stream()
                .anyMatch(site -> site.equals(name) || (name.contains(site) && name.length() < site.length() * 3));
        boolean likeHost = name.length() > 3
                && (hostName.contains(name)
                        || (hostName.length() > 4 && name.contains(hostName.replaceFirst("(com|org|net)$", ""))));
        boolean missing = others.stream().anyMatch(other -> letters(other).equals(letters(rest)));
        return !letters(rest).isEmpty() && (known || likeHost || missing);
    }

    /** Letters and digits only, in lower case: what two ways to write one title share. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
