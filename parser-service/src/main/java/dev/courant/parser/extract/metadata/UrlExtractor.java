package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Kind;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.HtmlPage;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the URL itself tells: the day in its path, the sort of piece in a path segment. */
final class UrlExtractor implements MetadataExtractor {
    private static final Pattern DAY =
            Pattern.compile("(?<!\\d)(20[0-4]\\d)(?:/([1-9]|0[1-9]|1[0-2])/([1-9]|0[1-9]|[12]\\d|3[01])(?=/|$)"
                    + "|[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\\d|3[01])(?!\\d))");
    private static final Pattern KIND = Pattern.compile(
            "(?i)/(?:(opinions?|comment(?:ary|isfree)?|editorials?|op-ed|columns?|meinung|opinion-[a-z]+)|(live(?:-?blog)?|liveticker)|(videos?|watch)|(gallery|galleries|photos|pictures|in-pictures|slideshow))(?=/)");

    @Override
    public String name() {
        return "url";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        HtmlPage page = survey.page();
        Matcher day = DAY.matcher(page.url());
        if (day.find()) {
            String parts = day.group(2) == null ? day.group(4) + '-' + day.group(5) : day.group(2) + '-' + day.group(3);
            DateReader.read(day.group(1) + '-' + parts)
                    .ifPresent(date -> offers.offer(Field.PUBLISHED, 0.5, new DatedOffer(date, DateOrigin.URL)));
        }
        Matcher kind = KIND.matcher(page.url());
        if (kind.find()) {
            offers.offer(Field.KIND, 0.5, kind(kind));
        }
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group(1) != null) {
            return Kind.OPINION;
        }
        if (matcher.group(2) != null) {
            return Kind.LIVE_BLOG;
        }
        return matcher.group(3) != null ? Kind.VIDEO : Kind.GALLERY;
    }
}
