package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Image;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.text.Captions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures with a caption, wherever they stand: a caption is what tells them from decoration. */
final class PictureExtractor implements MetadataExtractor {
    private static final int MOST = 50;
    private static final Pattern CREDIT = Pattern.compile(
            "(?iu)[\\s(|\\[（]*(?:photo(?:graph)?(?: by)?|credit|image|picture|foto|фото|снимок|تصوير|عدسة|©|bild|photograph|摄影|攝影|图源|圖源|图片来源|圖片來源)\\s?[:：/]?\\s?([^()\\[\\]|（）]{2,80})[)）\\]]?\\.?$");

    @Override
    public String name() {
        return "pictures";
    }

    @Override
    public void extract(HtmlPage page, Offers offers) {
        Map<String, Image> images = new LinkedHashMap<>();
        Outline outline = page.outline();
        Captions captions = new Captions(outline);
        for (int picture : outline.withTag("img")) {
            int at = captions.of(picture);
            if (at != Outline.NONE && images.size() < MOST) {
                Element caption = outline.element(at);
                source(outline.element(picture), page).ifPresent(url -> images.putIfAbsent(url, image(url, caption)));
            }
        }
        offers.offer(Field.IMAGES, 0.8, List.copyOf(new ArrayList<>(images.values())));
    }

    private static Image image(String url, Element caption) {
        Element credit = caption.selectFirst("[class*=credit], [class*=copyright], [class*=source]");
        String text = TextMeasure.fold(caption.text());
        if (credit != null && !credit.text().isBlank()) {
            String by = TextMeasure.fold(credit.text());
            return new Image(url, blankToNull(text.replace(by, "").strip()), by);
        }
        Matcher matcher = CREDIT.matcher(text);
        return matcher.find()
                ? new Image(
                        url,
                        blankToNull(text.substring(0, matcher.start()).strip()),
                        matcher.group(1).strip())
                : new Image(url, blankToNull(text), null);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static Optional<String> source(Element picture, HtmlPage page) {
        for (String attribute : List.of("data-src", "data-original", "data-lazy-src", "src")) {
            String value = picture.attr(attribute);
            if (!value.isBlank() && !value.startsWith("data:")) {
                return page.resolve(value);
            }
        }
        return Optional.empty();
    }
}
