package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import java.util.List;

/** The headline and what stands right below it, as readers see them. */
final class HeadlineExtractor implements MetadataExtractor {
    private static final List<String> HEADINGS = List.of("h1", "h2", "h3");

    @Override
    public String name() {
        return "headline";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        HtmlPage page = survey.page();
        Headline headline = survey.headline();
        if (headline.isShown()) {
            offers.offer(Field.TITLE, headline.trust(), headline.text());
            offers.offer(Field.SUBTITLES, 0.8, Subtitles.of(survey.outline(), headline.place()));
        } else {
            firstHeading(survey, offers);
        }
        offers.offer(Field.TITLE, 0.4, page.title());
        offers.offer(Field.LANGUAGE, 0.5, survey.language());
    }

    /** A heading that nothing confirms: better than none. */
    private static void firstHeading(Survey survey, Offers offers) {
        Outline outline = survey.outline();
        for (String tag : HEADINGS) {
            for (int heading : outline.withTag(tag)) {
                if (outline.length(heading) > 8 && !survey.isAside(heading)) {
                    offers.offer(Field.TITLE, 0.35, outline.text(heading));
                    return;
                }
            }
        }
    }
}
