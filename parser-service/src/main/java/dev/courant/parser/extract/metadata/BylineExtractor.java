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
            if (!text.isEmpty() && text.length() < LONGEST) {
                offers.offer(Field.AUTHORS, 0.6, AuthorNames.parse(text, Role.WRITER));
                break;
            }
        }
        List<Author> credits = new ArrayList<>();
        page.document().body().nodeStream(TextNode.class).forEach(node -> line(node, credits, offers));
        offers.offer(Field.AUTHORS, 0.55, AuthorNames.distinct(credits));
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
