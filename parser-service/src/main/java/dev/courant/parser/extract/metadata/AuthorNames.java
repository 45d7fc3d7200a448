package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes names of what stands in bylines: cuts at "and", drops "By", dates, addresses, job titles and "Staff". */
final class AuthorNames {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final Pattern LEAD = Pattern.compile(
            "(?iu)^(?:(?:written|posted|published|reported|story|words|text|article|reporting) by|by|von|par|por|di|da|door|av|af|od|przez|autor(?:in|en|zy|a|es)?|author|"
                    + "авторы?|текст|بقلم|كتبت?|كتبه|حاوره|حاورها|حاورته|حاورتها|إعداد|تقرير|تحقيق|ein kommentar von|eine analyse von|interview|yazan|oleh|bởi|作者|记者|記者|文|撰文|编辑|編輯)\\s*[:：/／]?\\s+(?=\\S)|^(?:作者|记者|記者|文|撰文|编辑|編輯|автор|autor|author|text)\\s*[:：/／]\\s*");
    private static final Pattern CUT =
            Pattern.compile("\\s*[,;&|、，；/•·]\\s*|\\s+(?:and|und|et|y|e|och|og|en|oraz|i|и|και|dan|ve)\\s+");
    private static final Pattern AFTERMATH = Pattern.compile(
            "(?iu)\\s*(?:\\(.*\\)|\\bfor the\\b.*|\\b(?:updated|published|posted|last modified)\\b.*|\\||\\s[-–—]\\s.*|\\bin [A-Z]\\p{L}+$)$");
    private static final Pattern JUNK = Pattern.compile(
            "(?iu)(?:fotos?|photos?|bild(?:er)?|фото|تصوير)\\s?:.*|(?:unserer|der) redaktion|.*(?:https?:|www\\.|@|\\d{2,}|\\.(?:com|net|org)\\b|\\b(?:am|pm)\\b|minutes?|read$).*");
    private static final Set<String> NOBODY = Set.of(
            "staff",
            "admin",
            "administrator",
            "editor",
            "editors",
            "editorial",
            "redaktion",
            "redaction",
            "rédaction",
            "la rédaction",
            "redacción",
            "redazione",
            "redakcja",
            "redaktor",
            "newsroom",
            "news desk",
            "web desk",
            "staff writer",
            "staff reporter",
            "staff writers",
            "correspondent",
            "reporter",
            "author",
            "guest",
            "contributor",
            "anonymous",
            "unknown",
            "null",
            "undefined",
            "none",
            "by",
            "the editors",
            "editorial team",
            "editorial board",
            "online",
            "redakce",
            "редакция");
    private static final Pattern JOB = Pattern.compile(
            "(?iu)^(?:(?:senior|chief|deputy|political|business|sports?|science|health|education|managing|associate|staff|news|special|foreign|national|legal|arts|technology|environment) )*"
                    + "(?:editor|reporter|correspondent|writer|columnist|producer|journalist|analyst|editor-in-chief|contributor|photographer|critic)s?(?: at .*| in .*| for .*)?$");

    /** Whatever is longer is no byline, and takes the patterns long. */
    private static final int LONGEST_BYLINE = 1_000;

    private AuthorNames() {}

    /** The names in a byline, each with this role. */
    static List<Author> parse(String byline, Role role) {
        List<Author> authors = new ArrayList<>();
        String text = TextMeasure.fold(byline.substring(0, Math.min(byline.length(), LONGEST_BYLINE)));
        for (String part : CUT.split(stripLead(text), -1)) {
            String name = AFTERMATH.matcher(stripLead(part)).replaceFirst("").strip();
            if (isName(name)) {
                authors.add(new Author(name, role));
            }
        }
        return distinct(authors);
    }

    /** Each name once, its first role kept. */
    static List<Author> distinct(List<Author> authors) {
        Map<String, Author> byName = new LinkedHashMap<>();
        authors.forEach(author -> byName.putIfAbsent(author.name().toLowerCase(Locale.ROOT), author));
        return List.copyOf(byName.values());
    }

    private static String stripLead(String text) {
        return LEAD.matcher(text).replaceFirst("").strip();
    }

    private static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > 1
                && name.length() <= LONGEST
                && name.split(" ", -1).length <= MOST_WORDS
                && name.codePoints().anyMatch(Character::isLetter)
                && !NOBODY.contains(lower)
                && !JOB.matcher(lower).matches()
                && !JUNK.matcher(lower).matches();
    }
}
