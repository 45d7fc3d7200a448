package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Image;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures with a caption, wherever they stand: a caption is what tells them from decoration. */
final class PictureExtractor implements MetadataExtractor {
    private static final int MOST = 50;
    private static final int MOST_LOOKED_AT = 200;
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
            if (caption != Outline.NONE) {
                Element picture = outline.element(pictures[i]);
                source(picture, survey.page())
                        .ifPresent(url -> images.putIfAbsent(url, image(url, picture, caption, survey)));
            }
        }
        offers.offer(Field.IMAGES, 0.8, List.copyOf(images.values()));
    }

    private static Image image(String url, Element picture, int caption, Survey survey) {
        Outline outline = survey.outline();
        String text = outline.text(caption);
        Integer width = Pixels.of(picture.attr("width"));
        Integer height = Pixels.of(picture.attr("height"));
        String marked = markedCredit(survey, caption);
        if (marked != null) {
            return new Image(url, blankToNull(text.replace(marked, "").strip()), marked, width, height);
        }
        CreditLine line = CreditLine.of(text);
        return new Image(url, blankToNull(line.caption()), line.credit(), width, height);
    }

    private static @Nullable String markedCredit(Survey survey, int caption) {
        for (int below = caption + 1; below < survey.outline().end(caption); below++) {
            if ((survey.names(below) & NameWords.CREDIT) != 0) {
                return blankToNull(survey.outline().text(below));
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
