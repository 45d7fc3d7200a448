package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Letters;
import dev.courant.parser.extract.html.LinkedData;
import java.util.ArrayList;
import java.util.List;

/**
 * A title that a page says but need not show.
 *
 * @param letters of the text, as {@link Letters} has them
 */
record SaidTitle(String text, String letters) {
    private static final double EQUAL = 1;
    private static final double BEGINNING = 0.6;

    /** Sites' names stand at the end more often than at the beginning. */
    private static final double END = 0.5;

    private static final double COVERAGE = 0.3;
    private static final int SHORTEST = 6;

    static List<SaidTitle> of(Survey survey) {
        HtmlPage page = survey.page();
        List<SaidTitle> titles = new ArrayList<>(4);
        page.meta("og:title").ifPresent(title -> add(titles, title, survey));
        page.meta("twitter:title").ifPresent(title -> add(titles, title, survey));
        survey.linkedData()
                .article()
                .flatMap(article -> LinkedData.text(article, "headline"))
                .ifPresent(title -> add(titles, title, survey));
        add(titles, page.title(), survey);
        return titles;
    }

    private static void add(List<SaidTitle> titles, String text, Survey survey) {
        SaidTitle title = new SaidTitle(text, Letters.of(text));
        if (!title.letters.isEmpty()
                && !titles.contains(title)
                && !survey.siteNames().isName(text)) {
            titles.add(title);
        }
    }

    /** From 0 to 1: how much a text on the page, by its letters, is this title: all of it, its beginning or its end, or more. */
    double agreement(String shown) {
        if (shown.equals(letters)) {
            return EQUAL;
        }
        boolean isPart = shown.length() < letters.length();
        String shorter = isPart ? shown : letters;
        String longer = isPart ? letters : shown;
        if (shorter.length() < SHORTEST || !(longer.startsWith(shorter) || longer.endsWith(shorter))) {
            return 0;
        }
        double coverage = COVERAGE * shorter.length() / longer.length();
        return (longer.startsWith(shorter) ? BEGINNING : END) + coverage;
    }
}
