package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Precision;
import dev.courant.parser.extract.date.DateContext;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.date.FoundDate;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Dates that readers see: {@code time} elements, elements named after dates, lines with a label, short lines near the top. */
final class VisibleDateExtractor implements MetadataExtractor {
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)(?:published|posted|publié|veröffentlicht|publicado|pubblicato|opublikowano|gepubliceerd|опубликовано|发布时间|發布時間|发表时间|發表時間|发布日期|發佈|发布|日期|时间|時間|date|on)\\s?(?:on|:|：|am|le|el)?");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(?:^|[^a-z])(?:(?:pub|post|article|entry|publish|published|story|news)?[-_]?(?:date|time|datetime|timestamp)|dateline|pubtime|published|posted|fecha|datum|data)(?:[^a-z]|$)");
    private static final Pattern OFF_TOPIC =
            Pattern.compile("(?iu)copyright|©|updated|modified|aktualisiert|mis à jour|actualizado|更新");
    private static final int SHORT_LINE = 100;

    /** In Latin letters' worth. */
    private static final int ALONE = 40;

    @Override
    public String name() {
        return "visible date";
    }

    @Override
    public void extract(HtmlPage page, Offers offers) {
        Element body = page.document().body();
        timeElements(page, offers);
        for (Element element : body.select("[class], [id]")) {
            boolean named =
                    NAMED.matcher(element.className() + ' ' + element.id()).find();
            String text = named && element.childrenSize() < 6 ? TextMeasure.fold(element.text()) : "";
            if (!text.isEmpty()
                    && text.length() < SHORT_LINE
                    && !OFF_TOPIC.matcher(text).find()) {
                offer(offers, 0.6, read(text, page));
            }
        }
        lines(page, body, offers);
    }

    private static void timeElements(HtmlPage page, Offers offers) {
        for (Element time : page.document().getElementsByTag("time")) {
            boolean updated = OFF_TOPIC
                    .matcher(time.className()
                            + time.parents().stream()
                                    .findFirst()
                                    .map(Element::className)
                                    .orElse("")
                                    .toLowerCase(Locale.ROOT))
                    .find();
            String written = time.attr("datetime").isBlank() ? time.text() : time.attr("datetime");
            double trust = (time.hasAttr("pubdate") ? 0.85 : 0.7) - (updated ? 0.3 : 0) - (isAside(time) ? 0.4 : 0);
            read(written, page)
                    .ifPresent(date ->
                            offers.offer(Field.PUBLISHED, trust, new DatedOffer(date, DateOrigin.TIME_ELEMENT)));
        }
    }

    private static void lines(HtmlPage page, Element body, Offers offers) {
        List<String> lines = body.nodeStream(TextNode.class)
                .map(node -> TextMeasure.fold(node.getWholeText()))
                .filter(text -> text.length() > 5
                        && text.length() < SHORT_LINE
                        && text.chars().anyMatch(Character::isDigit))
                .toList();
        for (String line : lines) {
            if (!OFF_TOPIC.matcher(line).find()) {
                Optional<FoundDate> date = read(line, page);
                double trust = LABEL.matcher(line).lookingAt() ? 0.55 : isAlone(line, date) ? 0.45 : 0.35;
                offer(offers, trust, date);
            }
        }
    }

    /** Whether a line has room for a day and a time, both of which it states, and for nothing else. */
    private static boolean isAlone(String line, Optional<FoundDate> date) {
        return TextMeasure.length(line) <= ALONE
                && !TextMeasure.endsSentence(line)
                && date.filter(found -> found.precision() != Precision.DAY).isPresent();
    }

    private static boolean isAside(Element element) {
        return element.closest("aside, footer, nav, [class*=related], [class*=comment], [class*=sidebar], li") != null;
    }

    private static Optional<FoundDate> read(String text, HtmlPage page) {
        return DateReader.read(text, new DateContext(page.fetchedAt(), java.time.ZoneOffset.UTC, false));
    }

    private static void offer(Offers offers, double trust, Optional<FoundDate> date) {
        date.ifPresent(found -> offers.offer(Field.PUBLISHED, trust, new DatedOffer(found, DateOrigin.VISIBLE_TEXT)));
    }
}
