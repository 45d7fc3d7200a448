package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes names of what stands in bylines: cuts at "and", drops "By", dates, addresses, job titles and "Staff". */
final class AuthorNames {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final Pattern LEAD = Pattern.compile(
            "(?iu)^(?:(?:(?:written|posted|published|reported|story|words|text|article|articles|reporting|reviewed) by|by|von|par|por|di|da|door|av|af|od|przez|autor(?:in|en|zy|a|es)?|author|"
                    + "авторы?|текст|بقلم|كتبت?|كتبه|حاوره|حاورها|حاورته|حاورتها|إعداد|تقرير|تحقيق|(?:ein |eine )?(?:kommentar|gastbeitrag|gastkommentar|analyse|kolumne|reportage|bericht|interview|beitrag|essay|text) von|(?:geschrieben|verfasst) von|(?:écrit|rédigé|publié|propos recueillis) par|(?:escrito|redactado|publicado) por|(?:scritto|pubblicato) da|a cura di|testo di|geschreven door|interview|yazan|oleh|bởi|作者|记者|記者|文|撰文|编辑|編輯)\\s*[:：/／]?\\s+(?=\\S)"
                    + "|(?:作者|记者|記者|文|撰文|编辑|編輯|автор|autor|author|authors|text|words|written by|posted by|by)\\s*[:：/／]\\s*|[\\s|/·•\\-–—(（\\[【]+|@(?=\\p{L}))");
    private static final Pattern PARTS = Pattern.compile("\\s*[,;|、，；•·⋅∙●■►◆➤\\t]\\s*|\\s+[-–—]\\s+");
    private static final Pattern AND = Pattern.compile(
            "\\s*[&/]\\s*|\\s+(?:and|und|et|y|e|och|og|en|oraz|i|и|та|και|dan|ve|și|és|ja|with|con|mit|avec)\\s+");
    private static final Pattern AFTERMATH = Pattern.compile(
            "(?iu)\\s*(?:\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?\\s\\d.*|[(（\\[](?!\\p{L}+[)）] \\p{Lu}\\p{L}+$).*|\\bfor (?:the )?\\p{Lu}.*|\\b(?:updated|published|posted|last (?:modified|updated)|read more|follow)\\b.*|\\bin \\p{Lu}\\p{L}+$)$");
    private static final Pattern JUNK = Pattern.compile(
            "(?iu)(?:fotos?|photos?|bild(?:er)?|фото|تصوير|image|images|video)\\s?:.*|(?:unserer|der) redaktion|.*(?:https?:|www\\.|@|\\d{2,}|\\.(?:com|net|org)\\b|\\b(?:am|pm)\\b|minutes?|read$|getty|shutterstock|istock).*");

    /** Whatever is longer is no byline, and takes the patterns long. */
    private static final int LONGEST_BYLINE = 1_000;

    private AuthorNames() {}

    /** The names in a byline, each with this role; news agencies with theirs. */
    static List<Author> parse(String byline, Role role) {
        List<Author> authors = new ArrayList<>();
        String text = TextMeasure.fold(byline.substring(0, Math.min(byline.length(), LONGEST_BYLINE)));
        String[] parts = PARTS.split(stripLead(text), -1);
        boolean isBehindJob = false;
        for (int i = 0; i < parts.length; i++) {
            boolean isJob =
                    JobTitles.isTitle(parts[i]) || (!authors.isEmpty() && JobTitles.isTitleBehindName(parts[i]));
            // The last of all, behind somebody's job, says for whom.
            boolean isEmployer = isBehindJob && i == parts.length - 1;
            if (!isJob && !isEmployer && (authors.isEmpty() || !isAboutName(parts[i], authors))) {
                names(parts[i], role, authors);
            }
            isBehindJob = isJob && !authors.isEmpty();
        }
        return distinct(authors);
    }

    /** The names in a field for authors alone: what has no form of a name there is one all the same, of an account or a desk. */
    static List<Author> declared(String text, Role role) {
        List<Author> authors = parse(text, role);
        if (!authors.isEmpty()) {
            return authors;
        }
        String name = trimmed(stripLead(TextMeasure.fold(text)));
        return isAccount(name) ? List.of(new Author(name, role)) : List.of();
    }

    private static boolean isAccount(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > 1
                && name.length() <= LONGEST
                && Character.isLetter(name.codePointAt(0))
                && name.split(" ", -1).length < MOST_WORDS
                && !JobTitles.isNobody(lower)
                && !Weekdays.isOne(lower)
                && !JUNK.matcher(lower).matches();
    }

    static boolean endsWithAnd(String text) {
        int space = text.lastIndexOf(' ');
        return space >= 0 && AND.matcher(text.substring(space) + ' ').matches();
    }

    static boolean beginsWithAnd(String text) {
        int space = text.indexOf(' ');
        return AND.matcher(' ' + (space < 0 ? text : text.substring(0, space)) + ' ')
                .matches();
    }

    /** Whether a part of a byline says more of who is named before it: a degree, a place. */
    private static boolean isAboutName(String part, List<Author> authors) {
        return JobTitles.isDegree(part) || isPlace(part, authors);
    }

    /** A single word behind whole names says where they wrote, or for whom: Mara Quill, Frankfurt. */
    private static boolean isPlace(String part, List<Author> authors) {
        return part.indexOf(' ') < 0
                && !part.isEmpty()
                && Character.isUpperCase(part.codePointAt(0))
                && !Agencies.isOne(part)
                && authors.stream().allMatch(author -> author.name().indexOf(' ') > 0);
    }

    private static void names(String part, Role role, List<Author> authors) {
        for (String said : AND.split(JobTitles.without(stripLead(part)), -1)) {
            String name = trimmed(AFTERMATH.matcher(stripLead(said)).replaceFirst(""));
            if (isName(name)) {
                authors.add(new Author(name, role == Role.WRITER && Agencies.isOne(name) ? Role.AGENCY : role));
            }
        }
    }

    /** Each name once, its first role kept. */
    static List<Author> distinct(List<Author> authors) {
        Map<String, Author> byName = new LinkedHashMap<>();
        authors.forEach(author -> byName.putIfAbsent(Letters.of(author.name()), author));
        return List.copyOf(byName.values());
    }

    private static String stripLead(String text) {
        String rest = text.strip();
        String shorter = LEAD.matcher(rest).replaceFirst("").strip();
        for (int i = 0; i < 3 && !shorter.equals(rest); i++) {
            rest = shorter;
            shorter = LEAD.matcher(rest).replaceFirst("").strip();
        }
        return rest;
    }

    /** Without the signs that parted it from its neighbours. */
    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && ":.,;|/-–—)]（(\"“”' \u200b".indexOf(name.charAt(end - 1)) >= 0 && !isInitial(name, end)) {
            end--;
        }
        return name.substring(0, end).strip();
    }

    /** A dot behind a single letter, or in "Jr.", belongs to the name. */
    private static boolean isInitial(String name, int end) {
        return name.charAt(end - 1) == '.'
                && end >= 3
                && (!Character.isLetter(name.charAt(end - 3)) || name.startsWith("Jr", end - 3));
    }

    private static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > 1
                && name.length() <= LONGEST
                && Character.isLetter(name.codePointAt(0))
                && name.indexOf(':') < 0
                && NameForm.hasForm(name, MOST_WORDS)
                && !JobTitles.isNobody(lower)
                && !Weekdays.isOne(lower)
                && !JUNK.matcher(lower).matches();
    }
}
