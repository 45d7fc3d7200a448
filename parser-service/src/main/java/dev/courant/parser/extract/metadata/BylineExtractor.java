package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Who made the piece, as readers see it: bylines by name, lines that start with "By", and credits in brackets at the end. */
final class BylineExtractor implements MetadataExtractor {
    private static final int LONGEST = 120;
    private static final String NAMED =
            "[class*=byline], [class*=author-name], [class*=authorName], [class*=author_name], [class~=(?i)^(.*\\s)?authors?(\\s.*)?$], [class*=article-author], [class*=post-author], [id*=byline]";
    private static final Pattern BY = Pattern.compile(
            "^(?:(?:By|By:|Von|(?:Ein Kommentar|Eine Analyse) von|Interview:|Par|Por|Di|Авторы?:|Текст:|作者[:：]|记者[:：]?|記者[:：]?)\\s?(?=\\p{Lu}|\\p{IsHan})"
                    + "|(?:بقلم|كتبت?|كتبه|حاوره|حاورها|حاورته|حاورتها|إعداد|تقرير|تحقيق)\\s?:\\s?(?=\\p{IsArabic})).{2,80}$");
    private static final Pattern SEPARATORS = Pattern.compile("^[\\s|/·•]+");
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^(?:(?:written|posted|words|story|text|article|reporting) )?by\\b ?:? ?|^(?:von|par|por|di) |^(?:autor(?:in|en|es|a)?|author|auteur|автор) ?[:：] ?");
    private static final String WRITERS_PAGE =
            "a[rel~=(?i)\\bauthor\\b], a[href~=(?i)/(?:authors?|autor(?:en|es)?|auteurs?|journalists?|contributors?|writers?)/[^/?#]+/?$]";
    private static final int LONGEST_NAMES = 60;
    private static final Pattern CREDIT = Pattern.compile(
            "(文|撰文|记者|記者|作者|图|圖|摄影|攝影|摄|攝|编辑|編輯|编译|編譯)\\s?[/／:：]\\s?((?:\\p{IsHan}{2,4}[\\s、]{0,2}){1,6})");

    @Override
    public String name() {
        return "byline";
    }

    @Override
    public void extract(HtmlPage page, Offers offers) {
        for (Element element : page.document().select(NAMED)) {
            String text = TextMeasure.fold(element.text());
            List<Author> authors = text.length() < LONGEST ? AuthorNames.parse(text, Role.WRITER) : List.of();
            if (!authors.isEmpty()) {
                offers.offer(Field.AUTHORS, 0.6, authors);
                break;
            }
        }
        page.document().body().getAllElements().forEach(element -> split(element, offers));
        writersPages(page, offers);
        List<Author> credits = new ArrayList<>();
        page.document().body().nodeStream(TextNode.class).forEach(node -> line(node, credits, offers));
        offers.offer(Field.AUTHORS, 0.55, AuthorNames.distinct(credits));
    }

    /** "By" in one piece of markup and the name in the next: together they are all that one element says. */
    private static void split(Element element, Offers offers) {
        if (LABEL.matcher(TextMeasure.fold(element.ownText())).lookingAt()) {
            Matcher label = LABEL.matcher(TextMeasure.fold(element.text()));
            if (label.lookingAt()) {
                offers.offer(Field.AUTHORS, 0.45, names(label.replaceFirst("")));
            }
        }
    }

    /** The first link to a writer's own page, where the site's navigation and lists of other pieces are not. */
    private static void writersPages(HtmlPage page, Offers offers) {
        page.document().select(WRITERS_PAGE).stream()
                .filter(link -> link.closest("nav, aside, li, [class*=related]") == null)
                .map(link -> names(TextMeasure.fold(link.text())))
                .filter(authors -> !authors.isEmpty())
                .findFirst()
                .ifPresent(authors -> offers.offer(Field.AUTHORS, 0.42, authors));
    }

    /** Names in a short text that begins as a name does: with a capital, where the script has capitals. */
    private static List<Author> names(String text) {
        boolean likely =
                !text.isEmpty() && text.length() < LONGEST_NAMES && !Character.isLowerCase(text.codePointAt(0));
        return likely ? AuthorNames.parse(text, Role.WRITER) : List.of();
    }

    private static void line(TextNode node, List<Author> credits, Offers offers) {
        String text = TextMeasure.fold(node.getWholeText());
        if (text.length() < 3 || text.length() > LONGEST) {
            return;
        }
        String line = SEPARATORS.matcher(text).replaceFirst("");
        if (BY.matcher(line).matches()) {
            offers.offer(Field.AUTHORS, 0.4, AuthorNames.parse(line, Role.WRITER));
        }
        Matcher matcher = CREDIT.matcher(text);
        while (matcher.find()) {
            Role role = role(matcher.group(1));
            for (String name : matcher.group(2).strip().split("[\\s、]+", -1)) {
                credits.add(new Author(name, role));
            }
        }
    }

    private static Role role(String label) {
        return switch (label.charAt(0)) {
            case '图', '圖', '摄', '攝' -> Role.PHOTOGRAPHER;
            case '编', '編' -> label.endsWith("译") || label.endsWith("譯") ? Role.TRANSLATOR : Role.EDITOR;
            default -> Role.WRITER;
        };
    }
}
