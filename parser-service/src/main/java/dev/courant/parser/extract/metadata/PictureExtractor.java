package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Image;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures with a caption, wherever they stand: a caption is what tells them from decoration. */
final class PictureExtractor implements MetadataExtractor {
    private static final int MOST = 50;
    private static final int MOST_LOOKED_AT = 200;
    private static final List<String> CAPTIONS = List.of("data-caption", "data-image-caption", "data-caption-text");
    private static final List<String> CREDITS =
            List.of("data-credit", "data-image-credit", "data-photo-credit", "data-byline", "data-author");
    private static final List<String> SOURCES =
            List.of("data-src", "data-original", "data-lazy-src", "data-lazy", "src");

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        Outline outline = survey.outline();
        int[] pictures = outline.withTag("img");
        Map<String, Image> images = new LinkedHashMap<>();
        PictureCaptions captions = new PictureCaptions(outline);
        for (int i = 0; i < Math.min(pictures.length, MOST_LOOKED_AT) && images.size() < MOST; i++) {
            int caption = captions.of(pictures[i]);
            Element picture = outline.element(pictures[i]);
            String text = caption == Outline.NONE ? stated(picture, CAPTIONS) : outline.text(caption);
            if (text != null && !isDot(picture)) {
                int at = pictures[i];
                source(picture, survey.page())
                        .ifPresent(url -> images.computeIfAbsent(url, _ -> image(url, at, caption, text, survey)));
            }
        }
        offers.offer(Field.IMAGES, 0.8, List.copyOf(images.values()));
    }

    /** One that only counts readers. */
    private static boolean isDot(Element picture) {
        Integer width = Pixels.of(picture.attr("width"));
        return width != null && width <= 2;
    }

    private static Image image(String url, int at, int caption, String text, Survey survey) {
        Outline outline = survey.outline();
        Element picture = outline.element(at);
        PictureParts parts = PictureParts.of(survey, at, caption);
        String marked = parts.credit() == null ? stated(picture, CREDITS) : parts.credit();
        Integer width = Pixels.of(picture.attr("width"));
        Integer height = Pixels.of(picture.attr("height"));
        CreditLine line = marked == null
                ? CreditLine.of(text)
                : new CreditLine(text.replace(marked, "").strip(), withoutLabel(marked));
        return new Image(
                url,
                blankToNull(line.caption()),
                line.credit(),
                width == null && height == null ? parts.width() : width,
                width == null && height == null ? parts.height() : height);
    }

    private static String withoutLabel(String credit) {
        CreditLine line = CreditLine.of(credit);
        return line.credit() != null && line.caption().isEmpty() ? line.credit() : credit;
    }

    /** What an attribute says, markup in it undone; null if none of these does. */
    private static @Nullable String stated(Element picture, List<String> attributes) {
        for (String attribute : attributes) {
            String value = picture.attr(attribute);
            if (!value.isBlank()) {
                return value.indexOf('<') < 0
                        ? TextMeasure.fold(value)
                        : blankToNull(Jsoup.parseBodyFragment(value).text());
            }
        }
        return null;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Optional<String> source(Element picture, HtmlPage page) {
        for (String attribute : SOURCES) {
            String value = picture.attr(attribute);
            if (!value.isBlank() && !value.startsWith("data:")) {
                return page.resolve(value);
            }
        }
        return Optional.empty();
    }
}
