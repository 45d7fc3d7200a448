package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.TextRuns;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that bylines begin with. */
final class BylineLabel {
    private static final int LONGEST_NAMES = 80;
    private static final String SIGNS = "|/·•-–—(（[【 ";
    private static final String FIRST = "abcdefghijklmnoprstvwyzабвгдежилмнопрстфхאבגדהכמנעפצק作记記文撰编編글기取執بكحإتأ";

    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[|/·•\\-–—(（\\[【\\s]*(?:(?:(?:written|posted|published|words|story|text|article|reporting|reported|reviewed|guest post|a post|podcast) )?by\\b ?:?"
                    + "|(?:ein (?:kommentar|gastbeitrag|interview)|eine (?:analyse|kolumne|reportage)|text|interview|protokoll|aufgezeichnet|geschrieben) ?(?:von|:)"
                    + "|von|par|por|di|door|af|av|autor(?:in|en|es|a|e|ka)?:?|author ?s?:|auteurs?:?|redactor:|redaktor:|forfatter:|skribent:|tekst:|texto:|texte:|testo:|words:|writer:|reporter:|penulis:|oleh:?|yazan:?|bởi|tác giả:?"
                    + "|автор(?:ы|ка)?:?|текст:|записал[аи]?:?|подготовил[аи]?:?"
                    + "|(?:بقلم|كتبت?|كتبه|حاوره|حاورها|حاورته|حاورتها|إعداد|تقرير|تحقيق)\\s?:"
                    + "|מאת:?|作者\\s?[:：]|记者\\s?[:：]?|記者\\s?[:：]?|撰文\\s?[:：/／]?|글\\s?[:：=]|기자\\s?[:：=])\\s*");
    private static final Pattern ONLY = Pattern.compile("[^\\p{L}]*");

    private BylineLabel() {}

    /** Whether a run of text may begin with a label, by its first letter; most do not. */
    static boolean mayBegin(TextRuns runs, int run) {
        int at = 0;
        int end = Math.min(3, runs.characters(run));
        while (at < end && SIGNS.indexOf(runs.charAt(run, at)) >= 0) {
            at++;
        }
        if (at == end) {
            return false;
        }
        char first = Character.toLowerCase(runs.charAt(run, at));
        return FIRST.indexOf(first) >= 0;
    }

    /** Whether a text is a label and nothing else. */
    static boolean isOnlyLabel(String text) {
        Matcher matcher = LABEL.matcher(text);
        return matcher.lookingAt()
                && ONLY.matcher(text.substring(matcher.end())).matches();
    }

    /** The names that follow the label of a line; none if it has no label, or what follows is no names. */
    static List<Author> names(String line, String run) {
        Matcher matcher = LABEL.matcher(line);
        if (!matcher.lookingAt() || !LABEL.matcher(run).lookingAt()) {
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
