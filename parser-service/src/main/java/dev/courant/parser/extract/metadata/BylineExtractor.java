package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.List;

/**
 * Who made the piece, as readers see it around the headline: elements named after authors, links to writers' own pages, and lines
 * that begin with "By". Only where that names nobody, and nobody else does, the rest of the page is looked through.
 */
final class BylineExtractor implements MetadataExtractor {
    private static final int LONGEST = 120;
    private static final int LONGEST_LABEL = 40;
    private static final int RUNS_ABOVE = 12;
    private static final int RUNS_BELOW = 60;
    /** Runs of text between one author's name and the next one's: "and", a comma. */
    private static final int BETWEEN = 2;

    /** From a name up to what says whose it is. */
    private static final int LEVELS = 4;

    private static final double SURE = 0.6;

    /** Some agencies write themselves small; who is named otherwise, the site too, goes before. */
    private static final double SMALL = 0.15;

    @Override
    public String name() {
        return "byline";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        Outline outline = survey.outline();
        TextRuns runs = outline.runs();
        int head = survey.headline().place();
        int first = head == Outline.NONE ? 0 : Math.max(0, outline.firstRun(head) - RUNS_ABOVE);
        int last = head == Outline.NONE ? runs.count() : Math.min(runs.count(), outline.endRun(head) + RUNS_BELOW);
        offer(survey, offers, 0.74, labelled(survey, first, last));
        offer(survey, offers, 0.72, named(survey, survey.near()));
        offer(survey, offers, 0.68, linked(survey, survey.near()));
        if (!offers.has(Field.AUTHORS, SURE)) {
            offer(survey, offers, 0.45, whole(labelled(survey, 0, runs.count())));
            offer(survey, offers, 0.44, whole(named(survey, survey.everywhere())));
            offer(survey, offers, 0.42, whole(linked(survey, survey.everywhere())));
        }
    }

    private static void offer(Survey survey, Offers offers, double trust, List<Author> authors) {
        List<Author> proper = authors.stream()
                .filter(author -> NameForm.isProper(author.name()))
                .toList();
        boolean agencies = !authors.isEmpty()
                && authors.stream().allMatch(author -> author.role() == Role.AGENCY)
                && proper.isEmpty();

        AuthorOffers.offer(survey, offers, agencies ? Math.min(trust, SMALL) : trust, agencies ? authors : proper);
    }

    /** Far from the headline single words are rather parts of a site than people. */
    private static List<Author> whole(List<Author> authors) {
        return authors.stream()
                .filter(author -> author.name().indexOf(' ') > 0 || NameForm.isWholeWithoutSpace(author.name()))
                .toList();
    }

    /** What stands in the first elements that are named after authors; those right behind the first one are of more authors. */
    private static List<Author> named(Survey survey, Marks marks) {
        Outline outline = survey.outline();
        List<Author> authors = new ArrayList<>();
        int before = Outline.NONE;
        for (int at : marks.with(NameWords.AUTHOR, at -> outline.length(at) > 1 && outline.characters(at) <= LONGEST)) {
            boolean more = before == Outline.NONE || outline.firstRun(at) - outline.endRun(before) <= BETWEEN;
            if (more && isName(survey, marks, at) && !isOtherPart(outline, outline.firstRun(at))) {
                List<Author> names = names(outline, marks, at);
                before = names.isEmpty() ? before : at;
                authors.addAll(names);
            }
        }
        return AuthorNames.distinct(authors);
    }

    /** Whether the text before the name, or its own beginning, says that somebody else than the writer is named. */
    private static boolean isOtherPart(Outline outline, int run) {
        return OtherParts.isSaidAt(outline.runs().text(run))
                || (run > 0
                        && outline.runs().characters(run - 1) <= LONGEST_LABEL
                        && OtherParts.isSaidBefore(outline.runs().text(run - 1)));
    }

    private static boolean isName(Survey survey, Marks marks, int at) {
        boolean portrait = (marks.of(at) & NameWords.PORTRAIT) != 0;
        return !portrait
                && !isNamedForOther(survey, at)
                && !hasNarrower(survey.outline(), marks, at)
                && !survey.isAside(at);
    }

    private static boolean isNamedForOther(Survey survey, int at) {
        int above = at;
        for (int level = 0; level < LEVELS && above > 0; level++) {
            if ((survey.names(above) & NameWords.OTHER_PART) != 0) {
                return true;
            }
            above = survey.outline().parent(above);
        }
        return false;
    }

    /** Whether something within is named after authors too: it is closer to the name. */
    private static boolean hasNarrower(Outline outline, Marks marks, int at) {
        for (int below = at + 1; below < outline.end(at); below++) {
            int found = marks.of(below);
            if ((found & NameWords.AUTHOR) != 0 && (found & NameWords.PORTRAIT) == 0 && outline.length(below) > 1) {
                return true;
            }
        }
        return false;
    }

    /** The links of a byline are its names, if it has any to writers' pages. */
    private static List<Author> names(Outline outline, Marks marks, int at) {
        List<Author> linked = new ArrayList<>();
        for (int below = at; below < outline.end(at); below++) {
            if ((marks.of(below) & Marks.WRITERS_PAGE) != 0) {
                linked.addAll(AuthorNames.parse(outline.text(below), Role.WRITER));
            }
        }
        return linked.isEmpty() ? AuthorNames.parse(new BylineText(outline).of(at), Role.WRITER) : linked;
    }

    /** The links to writers' own pages that stand together. */
    private static List<Author> linked(Survey survey, Marks marks) {
        Outline outline = survey.outline();
        List<Author> authors = new ArrayList<>();
        int before = Outline.NONE;
        for (int at : marks.with(Marks.WRITERS_PAGE, at -> outline.length(at) > 1 && !survey.isAside(at))) {
            List<Author> names = AuthorNames.parse(outline.text(at), Role.WRITER);
            if (!names.isEmpty()) {
                if (before != Outline.NONE && outline.firstRun(at) - outline.endRun(before) > BETWEEN) {
                    break;
                }
                authors.addAll(names);
                before = at;
            }
        }
        return AuthorNames.distinct(authors);
    }

    /** The first line that begins with "By" or the like and goes on with names; one with "Reviewed by" if there is no other. */
    private static List<Author> labelled(Survey survey, int first, int last) {
        Outline outline = survey.outline();
        TextRuns runs = outline.runs();
        BylineText line = new BylineText(outline);
        List<Author> others = List.of();
        for (int run = first; run < last; run++) {
            if (runs.characters(run) <= LONGEST
                    && BylineLabel.mayBegin(runs, run)
                    && BylineLabel.begins(runs.text(run), survey.language())) {
                List<Author> authors = BylineLabel.names(line.from(run, LONGEST));
                if (!authors.isEmpty() && !survey.isAside(runs.owner(run))) {
                    boolean other = isOtherPart(outline, run)
                            || (run > 0
                                    && line.block(run) == line.block(run - 1)
                                    && OtherParts.isLast(runs.text(run - 1)));
                    if (!other) {
                        return authors;
                    }
                    others = others.isEmpty() ? authors : others;
                }
            }
        }
        return others;
    }
}
