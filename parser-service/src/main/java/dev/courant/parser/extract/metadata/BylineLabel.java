package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.TextRuns;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words that bylines begin with. */
final class BylineLabel {
    private static final int LONGEST_NAMES = 80;
    private static final String SIGNS = "|/·•-–—(（[【 ";
    private static final int MOST_SIGNS = 3;
    private static final int LONGEST_WORD = 16;

    /** The hash codes of the words that labels begin with. */
    private static final int[] FIRST_WORDS = Stream.of("""
                    by written posted published words story text article reporting reported reviewed guest a podcast
                    authored this author authors writer writers reporter reporters
                    ein eine von interview protokoll aufgezeichnet geschrieben verfasst kommentar gastbeitrag gastkommentar analyse
                    reportage bericht essay porträt kolumne autor autorin autoren
                    par écrit rédigé publié posté propos un une auteur auteure auteurs autrice texte chronique
                    por escrito redactado publicado autora autores texto reportagem di scritto pubblicato testo articolo autore
                    autrice autori door geschreven af av skrevet skriven tekst forfatter skribent journalist
                    autorka autorzy opracował opracowała oprac rozmawia rozmawiał rozmawiała napsal napsala připravil připravila
                    szerző szerzők írta scris redactor redaktor kirjoittaja kirjoittajat teksti
                    yazan yazar haber muhabir oleh penulis ditulis bởi tác
                    автор авторы авторка автори текст записал записала записали беседовал беседовала подготовил подготовила
                    подготовили написал написала підготував підготувала γράφει συντάκτης κείμενο
                    بقلم كتب كتبت كتبه حاوره حاورها حاورته حاورتها إعداد تقرير تحقيق نویسنده מאת लेखक โดย
                    作者 记者 記者 撰文 撰稿 采写 採訪 執筆 著者 取材 文 글 기자
                    """.strip().split("\\s+", -1))
            .mapToInt(String::hashCode)
            .sorted()
            .toArray();

    private static final Beginning LABEL = Beginning.of(
            "(?iu)^[|/·•\\-–—(（\\[【\\s]*(?:(?:(?:written|posted|published|words|story|text|article|reporting|reported|reviewed|guest post|a guest post|a post|podcast|authored|this (?:post|article|story|piece|guest post|blog|blog post|essay|column) (?:was|is) (?:originally )?(?:written|authored|provided)) )?by\\b ?:?"
                    + "|(?:(?:ein |eine )?(?:kommentar|gastbeitrag|gastkommentar|beitrag|interview|analyse|kolumne|reportage|bericht|essay|porträt|text)|protokoll|aufgezeichnet|geschrieben|verfasst) von|(?:text|interview|protokoll|aufgezeichnet|geschrieben) ?:"
                    + "|(?:écrit|rédigé|publié|posté|propos recueillis) par|(?:un texte|une chronique|texte|chronique) de"
                    + "|(?:escrito|redactado|publicado) por|(?:scritto|pubblicato) da|a cura di|(?:testo|articolo) di|geschreven door|skrevet a[fv]|skriven av|scris de|ditulis oleh"
                    + "|von|par|por|di|door|af|av|autor(?:in|en|es|a|e|i|ka|zy)?:?|authors?(?:\\(s\\))? ?s?:|auteure?s?:?|autrice:?|redactor:|redaktor:|forfatter:|skribent:|journalist:|(?:tekst|texto|texte|testo)\\s?:|(?:text|texte|texto|testo|tekst|story|words|текст) (?:und|and|et|y|e|och|og|en|i|и|&) (?:fotos?|photos|photographs|photography|bilder|zdjęcia|фото|beeld)\\s?(?::|by|von|de|di|par|por|av)|reportagem:|words:|writers?:|reporters?:|penulis:|oleh:?|yazan:?|yazar:|haber:|muhabir:|bởi|tác giả:?"
                    + "|opracował[ay]?:?|oprac\\.:?|rozmawiał?a?:?|napsala?:|připravila?:|szerzők?:|írta:|kirjoittajat?:|teksti:|γράφει (?:ο|η)(?=\\s)|συντάκτης:|κείμενο:"
                    + "|автор(?:ы|ка|и)?:?|текст:|записал[аи]?:?|подготовил[аи]?:?|беседовала?:?|написала?:|підготував:?|підготувала:?"
                    + "|(?:بقلم|كتبت?|كتبه|حاوره|حاورها|حاورته|حاورتها|إعداد|تقرير|تحقيق|نویسنده)\\s?:"
                    + "|מאת:?|लेखक\\s?:|โดย\\s?:?|作者\\s?[:：]|(?:本报|本報)?记者\\s?[:：]?|記者\\s?[:：]?|撰文\\s?[:：/／]?|撰稿\\s?[:：/／]|采写\\s?[:：/／]|採訪\\s?[:：/／]|執筆\\s?[:：/／＝]|著者\\s?[:：/／＝]|取材・文\\s?[:：/／＝]|文\\s?[:：/／＝]|글\\s?[:：=]|기자\\s?[:：=])\\s*");
    private static final Map<String, String> PREPOSITIONS = Map.of(
            "von",
            "de lb nds",
            "par",
            "fr lb br oc ca",
            "por",
            "es pt gl ca eu",
            "di",
            "it id ms",
            "da",
            "it pt gl",
            "door",
            "nl fy",
            "af",
            "da sv nb no nn is fo",
            "av",
            "sv nb no nn");
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
    static boolean begins(String text, String language) {
        return LABEL.opens(text) && !isForeign(text, language);
    }

    /** Prepositions of one language are other words in another one: "door", "die". */
    private static boolean isForeign(String text, String language) {
        int space = text.indexOf(' ');
        String word = (space < 0 ? text : text.substring(0, space)).toLowerCase(Locale.ROOT);
        String languages = PREPOSITIONS.getOrDefault(word, "");
        return !languages.isEmpty()
                && language.length() >= 2
                && !languages.contains(language.substring(0, 2).toLowerCase(Locale.ROOT));
    }

    private static boolean isEastAsian(char c) {
        return c >= '\u2e80';
    }

    /** Whether a text is a label and nothing else. */
    static boolean isOnlyLabel(String text) {
        int end = LABEL.endIn(text);
        return end >= 0 && ONLY.matcher(text.substring(end)).matches();
    }

    /** A text without the label that it begins with. */
    static String withoutLabel(String text) {
        return text.substring(Math.max(0, LABEL.endIn(text)));
    }

    /** The names that follow the label of a line; none if it has no label, or what follows is no names. */
    static List<Author> names(String line) {
        int end = LABEL.endIn(line);
        if (end < 0) {
            return List.of();
        }
        String rest = line.substring(end);
        boolean likely = !rest.isEmpty() && rest.length() < LONGEST_NAMES && isNameStart(rest.codePointAt(0));
        return likely ? AuthorNames.parse(rest, Role.WRITER) : List.of();
    }

    /** Names begin with a capital, where the script has capitals. */
    private static boolean isNameStart(int first) {
        return Character.isLetter(first) && !Character.isLowerCase(first);
    }
}
