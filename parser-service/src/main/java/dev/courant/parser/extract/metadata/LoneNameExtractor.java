package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.date.DateReader;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.List;

/**
 * Names that nothing labels, in a block of their own between the headline and the text: beside a date or a job, or in bold above the
 * first paragraph. Sections and signposts stand there too; what tells them from names is that a page uses their words in
 * small letters as well.
 */
final class LoneNameExtractor implements MetadataExtractor {
    private static final double SURE = 0.6;
    private static final double TRUST = 0.5;
    private static final int RUNS_ABOVE = 6;
    private static final int RUNS_BELOW = 30;
    private static final int LONGEST = 100;

    /** In Latin letters' worth. */
    private static final int PARAGRAPH = 100;

    @Override
    public String name() {
        return "lone name";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        if (!survey.headline().isShown() || offers.has(Field.AUTHORS, SURE)) {
            return;
        }
        Outline outline = survey.outline();
        int head = survey.headline().place();
        int last = Math.min(TextStart.of(survey).run(), outline.endRun(head) + RUNS_BELOW);
        List<Author> found = first(survey, outline.endRun(head), last);
        if (found.isEmpty()) {
            found = first(survey, Math.max(0, outline.firstRun(head) - RUNS_ABOVE), outline.firstRun(head));
        }
        AuthorOffers.offer(survey, offers, TRUST, found);
    }

    private static List<Author> first(Survey survey, int from, int to) {
        Outline outline = survey.outline();
        BylineText lines = new BylineText(outline);
        NameLook look = new NameLook(survey);
        for (int run = from; run < to; ) {
            int block = lines.block(run);
            int end = Math.max(run + 1, outline.endRun(block));
            if (outline.firstRun(block) == run && outline.characters(block) <= LONGEST) {
                List<Author> names = names(survey, lines.of(block), block, look);
                if (!names.isEmpty() && !survey.isAside(block)) {
                    return names;
                }
            }
            run = end;
        }
        return List.of();
    }

    private static List<Author> names(Survey survey, String line, int block, NameLook look) {
        int end = partEnd(line);
        String first = line.substring(0, end).strip();
        boolean confirmed = end < line.length()
                ? isFact(line.substring(end), survey)
                : isUnderHeadline(survey, block) || isBeside(survey, block) || isBoldAboveText(survey.outline(), block);
        if (!confirmed) {
            return List.of();
        }
        List<Author> names = new ArrayList<>();
        for (Author author : AuthorNames.parse(first, Role.WRITER)) {
            if (!look.isPerson(author.name())) {
                return List.of();
            }
            names.add(author);
        }
        return names;
    }

    private static boolean isUnderHeadline(Survey survey, int block) {
        Outline outline = survey.outline();
        return outline.firstRun(block) == outline.endRun(survey.headline().place());
    }

    /** Where the first of the parts ends that bars, dots and dashes make of a line. */
    private static int partEnd(String line) {
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean sign = "|•·∙⋅@".indexOf(c) >= 0 || ("-–—".indexOf(c) >= 0 && line.charAt(i - 1) == ' ');
            if (sign) {
                return i;
            }
        }
        return line.length();
    }

    /** Whether the rest of a line says the date, or the job of who is named before it. */
    private static boolean isFact(String rest, Survey survey) {
        String text = rest.substring(1).strip();
        return rest.charAt(0) == '@'
                || isDate(text, survey)
                || JobTitles.isTitleBehindName(text.substring(0, partEnd(text)).strip());
    }

    /** Whether the block before or behind says the date or a job. */
    private static boolean isBeside(Survey survey, int block) {
        Outline outline = survey.outline();
        TextRuns runs = outline.runs();
        int before = outline.firstRun(block) - 1;
        int behind = outline.endRun(block);
        return (behind < runs.count() && isFactAlone(runs.text(behind), survey))
                || (before >= 0 && isFactAlone(runs.text(before), survey));
    }

    private static boolean isFactAlone(String text, Survey survey) {
        return text.length() <= LONGEST / 2 && (isDate(text, survey) || JobTitles.isTitle(text));
    }

    private static boolean isDate(String text, Survey survey) {
        return text.length() <= LONGEST && DateReader.read(text, survey.dates()).isPresent();
    }

    private static boolean isBoldAboveText(Outline outline, int block) {
        int next = outline.endRun(block);
        if (next >= outline.runs().count() || !outline.element(block).nameIs("p")) {
            return false;
        }
        for (int run = outline.firstRun(block); run < next; run++) {
            if (!outline.element(outline.runs().owner(run)).nameIs("strong")
                    && !outline.element(outline.runs().owner(run)).nameIs("b")) {
                return false;
            }
        }
        return outline.length(new BylineText(outline).block(next)) >= PARAGRAPH;
    }
}
