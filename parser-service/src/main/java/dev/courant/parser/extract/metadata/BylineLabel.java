package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.TextRuns;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that bylines begin with. */
final class BylineLabel {
    private static final int LONGEST_NAMES = 80;
    private static final String SIGNS = "|/·•-–—(（[【 ";
    private static final int MOST_SIGNS = 3;
    private static final int LONGEST_WORD = 16;

    /** The hash codes of the words that labels begin with. */
    private static final int[] FIRST_WORDS = Stream.of(
                    "by written posted published words story text article reporting reported reviewed guest a podcast ein eine interview"
                            + " protokoll aufgezeichnet geschrieben von par por di door af av autor autorin autoren autores autora"
                            + " autore autorka author authors auteur auteurs redactor redaktor forfatter skribent tekst texto texte"
                            + " testo writer reporter penulis oleh yazan bởi tác автор авторы авторка текст записал записала записали"
                            + " подготовил подготовила подготовили بقلم كتب كتبت كتبه حاوره حاورها حاورته حاورتها إعداد تقرير تحقيق"
                            + " מאת 作者 记者 記者 撰文 글 기자")
            .flatMap(words -> Stream.of(words.split(" ", -1)))
            .mapToInt(String::hashCode)
            .sorted()
            .toArray();

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[|/·•\\-–—(（\\[【\\s]*(?:(?:(?:written|posted|published|words|story|text|article|reporting|reported|reviewed|guest post|a post|podcast) )?by\\b ?:?"
                    + "|(?:ein (?:kommentar|gastbeitrag|interview)|eine (?:analyse|kolumne|reportage)|text|interview|protokoll|aufgezeichnet|geschrieben) ?(?:von|:)"
                    + "|von|par|por|di|door|af|av|autor(?:in|en|es|a|e|ka)?:?|author ?s?:|auteurs?:?|redactor:|redaktor:|forfatter:|skribent:|tekst:|texto:|texte:|testo:|words:|writer:|reporter:|penulis:|oleh:?|yazan:?|bởi|tác giả:?"
                    + "|автор(?:ы|ка)?:?|текст:|записал[аи]?:?|подготовил[аи]?:?"
                    + "|(?:بقلم|كتبت?|كتبه|حاوره|حاورها|حاورته|حاورتها|إعداد|تقرير|تحقيق)\\s?:"
                    + "|מאת:?|作者\\s?[:：]|记者\\s?[:：]?|記者\\s?[:：]?|撰文\\s?[:：/／]?|글\\s?[:：=]|기자\\s?[:：=])\\s*");
    private static final Pattern ONLY = Pattern.compile("[^\\p{L}]*");

    private BylineLabel() {}

    /** Whether a run of text may begin with a label, by its first word; most do not. */
    static boolean mayBegin(TextRuns runs, int run) {
        int end = runs.characters(run);
        int at = 0;
        while (at < end && at < MOST_SIGNS && SIGNS.indexOf(runs.charAt(run, at)) >= 0) {
            at++;
        }
        int hash = 0;
        int from = at;
        while (at < end && at - from < LONGEST_WORD && Character.isLetter(runs.charAt(run, at))) {
            char c = runs.charAt(run, at++);
            hash = hash * 31 + Character.toLowerCase(c);
            if (isEastAsian(c) && at - from <= 2 && Arrays.binarySearch(FIRST_WORDS, hash) >= 0) {
                return true;
            }
        }
        return at > from && Arrays.binarySearch(FIRST_WORDS, hash) >= 0;
    }

    /** Whether a text begins with a label. */
    static boolean begins(String text) {
        return LABEL.matcher(text).lookingAt();
    }

    private static boolean isEastAsian(char c) {
        return c >= '\u2e80';
    }

    /** Whether a text is a label and nothing else. */
    static boolean isOnlyLabel(String text) {
        Matcher matcher = LABEL.matcher(text);
        return matcher.lookingAt()
                && ONLY.matcher(text.substring(matcher.end())).matches();
    }

    /** The names that follow the label of a line; none if it has no label, or what follows is no names. */
    static List<Author> names(String line) {
        Matcher matcher = LABEL.matcher(line);
        if (!matcher.lookingAt()) {
            return List.of();
        }
        String rest = line.substring(matcher.end());
        boolean likely = !rest.isEmpty() && rest.length() < LONGEST_NAMES && isNameStart(rest.codePointAt(0));
        return likely ? AuthorNames.parse(rest, Role.WRITER) : List.of();
    }

    /** Names begin with a capital, where the script has capitals. */
    private static boolean isNameStart(int first) {
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }
}
