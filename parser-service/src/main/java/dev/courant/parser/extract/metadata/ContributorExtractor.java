package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.LinkedData;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Who else is credited with the piece: its editor and translator, and who took its pictures, if the byline says so; captions do not count. */
final class ContributorExtractor implements MetadataExtractor {
    private static final int LONGEST = 160;
    private static final int RUNS_ABOVE = 12;
    private static final int RUNS_BELOW = 60;

    /** The first two characters of lines that name editors and translators, less the bracket before them. */
    private static final FirstTwo BEGINNINGS = new FirstTwo(List.of(
            "ed", "tr", "re", "üb", "éd", "tł", "př", "ре", "пе", "επ", "με", "تح", "تر", "bi", "责任", "責任", "责编", "責編",
            "编辑", "編輯", "翻译", "翻譯", "编译", "編譯", "編集", "편집", "번역"));

    @Override
    public String name() {
        return "contributors";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        survey.linkedData().article().ifPresent(article -> {
            offers.offer(Field.CONTRIBUTORS, 0.9, told(article, "editor", Role.EDITOR, survey));
            offers.offer(Field.CONTRIBUTORS, 0.9, told(article, "translator", Role.TRANSLATOR, survey));
        });
        offers.offer(Field.CONTRIBUTORS, 0.7, inBylines(survey));
        offers.offer(Field.CONTRIBUTORS, 0.6, inLines(survey));
    }

    private static List<Author> told(JsonNode article, String field, Role role, Survey survey) {
        List<Author> people = new ArrayList<>();
        for (JsonNode person : LinkedData.list(article.get(field))) {
            JsonNode known = survey.linkedData().dereferenced(person);
            boolean named = !LinkedData.hasType(known, "Organization");
            (named ? known.isObject() ? LinkedData.text(known, "name") : LinkedData.text(known) : LinkedData.text(null))
                    .ifPresent(name -> people.addAll(people(survey, AuthorNames.parse(name, role))));
        }
        return List.copyOf(people);
    }

    private static List<Author> inBylines(Survey survey) {
        Outline outline = survey.outline();
        TextRuns runs = outline.runs();
        int head = survey.headline().place();
        int first = head == Outline.NONE ? 0 : Math.max(0, outline.firstRun(head) - RUNS_ABOVE);
        int last = Math.min(runs.count(), (head == Outline.NONE ? 0 : outline.endRun(head)) + RUNS_BELOW);
        List<Author> people = new ArrayList<>();
        for (int run = first; run < last; run++) {
            if (runs.characters(run) <= LONGEST && isByline(survey, run) && !survey.isAside(runs.owner(run))) {
                String line = new BylineText(outline).from(run, LONGEST);
                if (!AuthorNames.parse(line, Role.WRITER).isEmpty()) {
                    people.addAll(people(survey, AuthorNames.others(line)));
                }
            }
        }
        return AuthorNames.distinct(people);
    }

    private static boolean isByline(Survey survey, int run) {
        TextRuns runs = survey.outline().runs();
        return (BylineLabel.mayBegin(runs, run) && BylineLabel.begins(runs.text(run), survey.language()))
                || (survey.near().of(runs.owner(run)) & NameWords.AUTHOR) != 0;
    }

    private static List<Author> inLines(Survey survey) {
        TextRuns runs = survey.outline().runs();
        List<Author> people = new ArrayList<>();
        for (int run = 0; run < runs.count(); run++) {
            if (mayCredit(runs, run)) {
                String line = runs.text(run);
                if (OtherRole.isOwnLine(line) && !survey.isAside(runs.owner(run))) {
                    people.addAll(
                            people(survey, AuthorNames.others(new BylineText(survey.outline()).from(run, LONGEST))));
                }
            }
        }
        return AuthorNames.distinct(people);
    }

    /** Most runs are refused by their first two characters. */
    private static boolean mayCredit(TextRuns runs, int run) {
        int characters = runs.characters(run);
        if (characters < 4 || characters > LONGEST) {
            return false;
        }
        int start = "(（【[".indexOf(runs.charAt(run, 0)) >= 0 ? 1 : 0;
        return BEGINNINGS.areAt(runs, run, start);
    }

    private static List<Author> people(Survey survey, List<Author> named) {
        List<Author> people = new ArrayList<>();
        for (Author author : named) {
            boolean whole = author.name().indexOf(' ') > 0 || NameForm.isWholeWithoutSpace(author.name());
            if (whole && !survey.siteNames().isOwn(author.name())) {
                people.add(author);
            }
        }
        return people;
    }
}
