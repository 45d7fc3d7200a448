package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.Occurrence;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes names of what stands in bylines: cuts at "and", drops "By", dates, addresses, job titles and "Staff". */
final class AuthorNames {
    private static final int LONGEST = 60;
    private static final int MOST_WORDS = 6;
    private static final int MOST_LEADS = 3;
    private static final Beginning LEAD = Beginning.of(
            "(?iu)^(?:(?:text|texte|texto|testo|tekst|teksti|story|words|текст|文|글) ?(?:und|and|et|y|e|och|og|en|i|и|&|\\+|・|·) ?(?:fotos?|photos|photographs|photography|bilder|zdjęcia|фото|beeld|写真|사진)\\s?(?:[:：=]|by|von|de|di|par|por|av)?\\s+|(?:(?:written|posted|published|reported|story|words|text|article|articles|reporting|reviewed) by|by|von|par|por|di|da|door|av|af|od|przez|autor(?:in|en|zy|a|es)?|author|"
                    + "авторы?|текст|texte|texto(?: de| por)?|tekst|بقلم|كتبت?|كتبه|حاوره|حاورها|حاورته|حاورتها|إعداد|تقرير|تحقيق|(?:ein |eine )?(?:kommentar|gastbeitrag|gastkommentar|analyse|kolumne|reportage|bericht|interview|beitrag|essay|text) von|(?:geschrieben|verfasst) von|(?:écrit|rédigé|publié|propos recueillis) par|(?:escrito|redactado|publicado) por|(?:scritto|pubblicato) da|a cura di|testo di|geschreven door|interview|yazan|oleh|bởi|作者|记者|記者|文|撰文|编辑|編輯)\\s*[:：/／]?\\s+(?=\\S)"
                    + "|(?:作者|记者|記者|文|撰文|编辑|編輯|автор|autor|author|authors|text|words|written by|posted by|by)\\s*[:：/／]\\s*|[\\s|/·•\\-–—(（\\[【]+|@(?=\\p{L}))");
    private static final Pattern PARTS =
            Pattern.compile("\\s*[,;|、，；／｜╱•⋅∙●■►◆➤\\t]\\s*|\\s*·\\s*(?!사진)|\\s+[-–—]\\s+");

    /** Where none of these stands, {@link #PARTS} finds nothing. */
    private static final String PARTING = ",;|、，；／｜╱•⋅∙●■►◆➤\t·-–—";

    private static final Pattern AND = Pattern.compile(
            "\\s*[&/]\\s*|\\s+(?:and|und|et|y|e|och|og|en|oraz|i|и|та|και|dan|ve|și|és|ja|with|con|mit|avec)\\s+");
    private static final Occurrence AFTERMATH = Occurrence.of(
            "(?iu)\\s*(?:\\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\\p{L}{0,6}\\.?\\s\\d.*|[(（\\[](?!\\p{L}+[)）] \\p{Lu}\\p{L}+$).*|\\b\\d+ (?:minute|hour|day|week|month)s? ago\\b.*|\\bfor (?:the )?\\p{Lu}.*|\\b(?:updated|published|posted|last (?:modified|updated)|read more|follow)\\b.*|\\bin \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?$|\\s(?:선임|인턴)?기자|\\s특파원)$");
    /** Where a text was taken from: named for it are agencies, and sites. */
    private static final Beginning SOURCE = Beginning.of(
            "(?iu)^(?:quelle|source|fuente|fonte|źródło|zdroj|источник|джерело|bron|kilde|källa|πηγή|kaynak|المصدر|(?:新闻|新聞|文章)?(?:来源|來源)|出典|출처|nguồn|sumber)\\s?[:：]\\s?");

    /** 新华社记者 …, (서울=연합뉴스) … */
    private static final Pattern AGENCYS = Pattern.compile(
            "^(?:本报|本報|本网|本網|本刊|本社|\\p{IsHan}{2,5}[报報][／/╱\\s]?)(?:[见見實实]习|特约|特約)?(?:记者|記者)\\s?|^본보\\s|^(?:(\\p{IsHan}{2,4}[社网網])(?:记者|記者)|[(\\[]\\p{L}{2,8}=([\\p{L}\\d]{2,8})[)\\]])\\s?");

    private static final List<String> DISPATCHES = List.of("報導", "报道", "報道", "電", "电");

    private static final Pattern ADDRESS = Pattern.compile("\\s\\(?(?:[\\w.+-]+)?@[\\w.-]{3,}\\)?");

    /** Whatever is longer is no byline, and takes the patterns long. */
    private static final int LONGEST_BYLINE = 1_000;

    private AuthorNames() {}

    /** The names in a byline, each with this role; news agencies with theirs. Who is named for another part is left out. */
    static List<Author> parse(String byline, Role role) {
        List<Author> authors = new ArrayList<>();
        String[] parts = parts(byline);
        boolean isBehindJob = false;
        for (int i = 0; i < parts.length; i++) {
            // Names go on behind the label of another part: "Fotos: A, B".
            if (OtherRole.of(parts[i]) != null) {
                break;
            }
            boolean isJob =
                    JobTitles.isTitle(parts[i]) || (!authors.isEmpty() && JobTitles.isTitleBehindName(parts[i]));
            // The last of all, behind somebody's job, says for whom.
            boolean isEmployer = isBehindJob && i == parts.length - 1;
            if (!isJob
                    && !isEmployer
                    && !isDispatch(parts[i])
                    && (authors.isEmpty() || !isAboutName(parts[i], authors))) {
                names(parts[i], role, authors);
            }
            isBehindJob = isJob && !authors.isEmpty();
        }
        return distinct(authors);
    }

    /** The names in a byline that are labelled as those of photographers, editors and translators. */
    static List<Author> others(String byline) {
        List<Author> people = new ArrayList<>();
        Role role = Role.WRITER;
        for (String part : parts(byline)) {
            OtherRole other = OtherRole.of(part);
            role = other == null ? role : other.role();
            if (role != Role.WRITER) {
                names(other == null ? part : other.names(), role, people);
            } else {
                inBrackets(part, people);
            }
        }
        return distinct(people);
    }

    private static void inBrackets(String part, List<Author> people) {
        for (String said : AND.split(part, -1)) {
            OtherRole other = OtherRole.ofBrackets(said);
            if (other != null) {
                names(other.names(), other.role(), people);
            }
        }
    }

    private static String withoutAddresses(String text) {
        return text.indexOf('@') < 1 ? text : ADDRESS.matcher(text).replaceAll(" | ");
    }

    private static String stripSigns(String text) {
        int start = 0;
        while (start < text.length() && "【「〔 ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start);
    }

    private static String withAgencyApart(String text) {
        // It begins with a bracket, or in Chinese or Korean.
        Matcher agency = text.isEmpty() || (text.charAt(0) < 0x2E80 && "([".indexOf(text.charAt(0)) < 0)
                ? null
                : AGENCYS.matcher(text);
        if (agency == null || !agency.lookingAt()) {
            return text;
        }
        String name = agency.group(1) == null ? agency.group(2) : agency.group(1);
        return (name == null ? "" : name + '、') + text.substring(agency.end());
    }

    private static String[] parts(String byline) {
        String text =
                withoutAddresses(TextMeasure.fold(byline.substring(0, Math.min(byline.length(), LONGEST_BYLINE))));
        String[] parts = cut(OtherRole.of(text) == null ? stripLead(withAgencyApart(stripSigns(text))) : text);
        for (int i = 0; i < parts.length; i++) {
            int dot = parts[i].indexOf(". ");
            if (dot > 2 && OtherRole.of(parts[i].substring(dot + 2)) != null) {
                List<String> more = new ArrayList<>(List.of(parts));
                more.set(i, parts[i].substring(0, dot));
                more.add(i + 1, parts[i].substring(dot + 2));
                return more.toArray(String[]::new);
            }
        }
        return parts;
    }

    private static String[] cut(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (PARTING.indexOf(text.charAt(i)) >= 0) {
                return PARTS.split(text, -1);
            }
        }
        return new String[] {text};
    }

    /** The names in a field for authors alone: what has no form of a name there is one all the same, of an account or a desk. */
    static List<Author> declared(String text, Role role) {
        if (text.startsWith("@") || text.contains("://")) {
            return List.of();
        }
        List<Author> authors = parse(text, role);
        if (!authors.isEmpty()) {
            return authors;
        }
        String name = trimmed(stripLead(TextMeasure.fold(text)));
        return isAccount(name) && !SOURCE.opens(text) ? List.of(new Author(name, role)) : List.of();
    }

    private static boolean isAccount(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > 1
                && name.length() <= LONGEST
                && Character.isLetter(name.codePointAt(0))
                && name.split(" ", -1).length < MOST_WORDS
                && !Nobody.isNamed(lower)
                && !Weekdays.isOne(lower)
                && !JunkNames.isOne(lower);
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

    /** From where it was sent: 台北報導. */
    private static boolean isDispatch(String part) {
        String end = trimmed(part);
        for (String dispatch : DISPATCHES) {
            if (end.endsWith(dispatch)) {
                return true;
            }
        }
        return false;
    }

    private static void names(String part, Role role, List<Author> authors) {
        for (String said : AND.split(JobTitles.without(stripLead(part)), -1)) {
            if (role == Role.WRITER && OtherRole.ofBrackets(said) != null) {
                continue;
            }
            int sourceEnd = SOURCE.endIn(said);
            boolean isSource = sourceEnd >= 0;
            String name = trimmed(AFTERMATH.takenFrom(isSource ? said.substring(sourceEnd) : stripLead(said)));
            if (isName(name) && (!isSource || Agencies.isOne(name))) {
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
        for (int i = 0; i < MOST_LEADS; i++) {
            int end = LEAD.endIn(rest);
            if (end < 0) {
                return rest;
            }
            rest = rest.substring(end).strip();
        }
        return rest;
    }

    /** Without the signs that parted it from its neighbours. */
    private static String trimmed(String name) {
        int end = name.length();
        while (end > 0 && ":.,;|/-–—)]）】］（(\"“”' \u200b".indexOf(name.charAt(end - 1)) >= 0 && !isInitial(name, end)) {
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

    /** Labels and brackets are of the line that a name stands in. */
    private static boolean isMoreThanName(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (":：[]【】".indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > 1
                && name.length() <= LONGEST
                && Character.isLetter(name.codePointAt(0))
                && !isMoreThanName(name)
                && NameForm.hasForm(name, MOST_WORDS)
                && !Nobody.isNamed(lower)
                && !Weekdays.isOne(lower)
                && !JunkNames.isOne(lower);
    }
}
