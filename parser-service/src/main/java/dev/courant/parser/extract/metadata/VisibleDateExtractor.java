package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.events.Article.Precision;
import dev.courant.parser.extract.date.DateContext;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.date.FoundDate;
import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextMeasure;
import dev.courant.parser.extract.html.TextRuns;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Dates that readers see: {@code time} elements, elements named after dates, lines with a label, short lines near the headline.
 * The further from the headline, the less they are trusted, and in what stands around the article they are not looked for.
 */
final class VisibleDateExtractor implements MetadataExtractor {
    private static final Beginning LABEL = Beginning.of(
            "(?iu)(?:published|posted|publié|veröffentlicht|publicado|pubblicato|opublikowano|gepubliceerd|опубликовано|发布时间|發布時間|发表时间|發表時間|发布日期|發佈|发布|日期|时间|時間|date|on|дата|tarih|تاريخ|công bố|dipublikasikan|publicat|julkaistu|publicerad|publisert|δημοσίευση)\\s?(?:on|:|：|am|le|el)?");
    private static final Pattern OFF_TOPIC = Pattern.compile(
            "(?iu)updated|modified|aktualisiert|mis à jour|actualizado|aggiornato|atualizado|обновлено|更新|güncelle|تحديث");
    private static final int SHORT_LINE = 100;
    private static final int RUNS_ABOVE = 15;
    private static final int RUNS_BELOW = 40;

    /** In Latin letters' worth. */
    private static final int ALONE = 40;

    private static final int DAY_ALONE = 20;

    private static final double SURE = 0.8;
    private static final double FAR = 0.12;
    private static final double CHANGE = 0.15;

    @Override
    public String name() {
        return "visible date";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        if (offers.has(Field.PUBLISHED, SURE) && statesTime(offers)) {
            return;
        }
        Outline outline = survey.outline();
        int head = survey.headline().place();
        TextStart text = TextStart.of(survey);
        int first = head == Outline.NONE ? 0 : Math.max(0, outline.firstRun(head) - RUNS_ABOVE);
        int last = head == Outline.NONE ? outline.runs().count() : outline.endRun(head) + RUNS_BELOW;
        named(survey, survey.near(), text, 0, offers);
        lines(survey, first, Math.min(last, outline.runs().count()), text, 0, offers);
        times(survey, text, offers);
        if (!offers.has(Field.PUBLISHED, 0)) {
            named(survey, survey.everywhere(), text, FAR, offers);
            lines(survey, 0, outline.runs().count(), text, FAR, offers);
        }
    }

    private static boolean statesTime(Offers offers) {
        return offers.all(Field.PUBLISHED).getFirst().value().date().precision() != Precision.DAY;
    }

    private static void times(Survey survey, TextStart start, Offers offers) {
        Outline outline = survey.outline();
        for (int at : outline.withTag("time")) {
            Element time = outline.element(at);
            int names = survey.names(at) | survey.names(Math.max(0, outline.parent(at)));
            boolean updated = (names & NameWords.CHANGE) != 0;
            String written = time.attr("datetime").isBlank() ? outline.text(at) : time.attr("datetime");
            boolean far = survey.headline().isShown() && (survey.near().isOutside(at) || isListed(outline, at));
            double trust = (time.hasAttr("pubdate") ? 0.85 : 0.7)
                    - (updated ? 0.3 : 0)
                    - (far ? FAR : 0)
                    - (survey.isAside(at) ? 0.4 : 0)
                    - start.penalty(outline.firstRun(at));
            DateReader.read(written, survey.dates())
                    .ifPresent(date ->
                            offers.offer(Field.PUBLISHED, trust, new DatedOffer(date, DateOrigin.TIME_ELEMENT)));
        }
    }

    private static boolean isListed(Outline outline, int at) {
        int parent = outline.parent(at);
        return parent > 0 && outline.element(parent).nameIs("a");
    }

    private static void named(Survey survey, Marks marks, TextStart start, double penalty, Offers offers) {
        Outline outline = survey.outline();
        for (int at : marks.with(NameWords.DATE, at -> isShort(outline, at))) {
            if ((marks.of(at) & NameWords.CHANGE) == 0 && !survey.isAside(at)) {
                String text = outline.text(at);
                if (!OFF_TOPIC.matcher(text).find()) {
                    double trust = 0.6 - penalty - start.penalty(outline.firstRun(at));
                    offer(offers, trust, read(text, survey, offers));
                }
            }
        }
    }

    private static boolean isShort(Outline outline, int at) {
        int length = outline.characters(at);
        return length > 1 && length < SHORT_LINE && outline.end(at) - at < 12;
    }

    private static void lines(Survey survey, int first, int last, TextStart start, double penalty, Offers offers) {
        TextRuns runs = survey.outline().runs();
        for (int run = first; run < last; run++) {
            int characters = runs.characters(run);
            if (characters > 5
                    && characters < SHORT_LINE
                    && hasDigit(runs, run, characters)
                    && !start.isInSentence(run)) {
                String line = runs.text(run);
                Optional<FoundDate> date = read(line, survey, offers);
                if (date.isPresent() && line.indexOf('©') < 0 && !survey.isAside(runs.owner(run))) {
                    offer(offers, trust(line, date) - penalty - start.penalty(run), date);
                }
            }
        }
    }

    /** The day of a change is the last resort: where no other is stated, the piece is not older. */
    private static double trust(String line, Optional<FoundDate> date) {
        if (OFF_TOPIC.matcher(line).find()) {
            return CHANGE;
        }
        if (LABEL.opens(line)) {
            return 0.55;
        }
        return isAlone(line, date) ? 0.46 : 0.35;
    }

    private static boolean hasDigit(TextRuns runs, int run, int characters) {
        for (int i = 0; i < characters; i++) {
            char c = runs.charAt(run, i);
            if (c <= '9' ? c >= '0' : c > 0x7F && Character.isDigit(c)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line has room for the day or the day and the time that it states, and for nothing else. */
    private static boolean isAlone(String line, Optional<FoundDate> date) {
        int room = date.filter(found -> found.precision() != Precision.DAY).isPresent() ? ALONE : DAY_ALONE;
        return TextMeasure.length(line) <= room && !TextMeasure.endsSentence(line);
    }

    /** Dates that count back are only understood where nobody has stated one. */
    private static Optional<FoundDate> read(String text, Survey survey, Offers offers) {
        DateContext context = survey.dates();
        return DateReader.read(text, offers.has(Field.PUBLISHED, 0) ? context.withoutFetch() : context);
    }

    private static void offer(Offers offers, double trust, Optional<FoundDate> date) {
        date.ifPresent(found -> offers.offer(Field.PUBLISHED, trust, new DatedOffer(found, DateOrigin.VISIBLE_TEXT)));
    }
}
