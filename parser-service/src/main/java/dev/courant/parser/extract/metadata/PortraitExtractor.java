package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.html.TextRuns;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Who is told about in a box for authors, or under "About the author", at the foot of a piece that names nobody at its head. */
final class PortraitExtractor implements MetadataExtractor {
    private static final double SURE = 0.4;
    private static final double TRUST = 0.4;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_BOX = 1_500;
    private static final int MOST_WORDS = 4;

    /** Runs from the label to the name: a picture's text may stand between. */
    private static final int NEAR = 3;

    private static final List<String> LABELS =
            Stream.of("""
            about the author, about the writer, about author, meet the author, über den autor, über die autorin, zum autor,
            zur autorin, zur person, à propos de l'auteur, à propos de l’auteur, à propos de l'autrice, l'auteur, sobre el autor, sobre la autora,
            acerca del autor, sobre o autor, sobre a autora, l'autore, sull'autore, informazioni sull'autore, o autorze, o autorce,
            over de auteur, om författaren, om forfatteren, o autorovi, o autorce, a szerzőről, despre autor, kirjoittajasta,
            yazar hakkında, tentang penulis, về tác giả, об авторе, про автора, за автора, σχετικά με τον συγγραφέα
            """.strip().split(",\\s+", -1)).toList();

    private static final FirstTwo BEGINNINGS = new FirstTwo(LABELS);

    @Override
    public String name() {
        return "portrait";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        if (offers.has(Field.AUTHORS, SURE)) {
            return;
        }
        List<Author> boxed = boxed(survey);
        if (!boxed.isEmpty()) {
            AuthorOffers.offer(survey, offers, TRUST, boxed);
            return;
        }
        TextRuns runs = survey.outline().runs();
        for (int run = runs.count() - 1; run >= 0; run--) {
            int characters = runs.characters(run);
            boolean may = characters > 1 && characters <= LONGEST_LABEL && BEGINNINGS.areAt(runs, run, 0);
            if (may && isLabel(runs.text(run))) {
                List<Author> named = behind(survey, run + 1);
                if (!named.isEmpty()) {
                    AuthorOffers.offer(survey, offers, TRUST, named);
                    return;
                }
            }
        }
    }

    /** The name that opens the first box that is named after authors and says more than a byline does. */
    private static List<Author> boxed(Survey survey) {
        Outline outline = survey.outline();
        Marks marks = survey.everywhere();
        for (int at : marks.with(NameWords.AUTHOR, at -> outline.characters(at) > LONGEST_NAME)) {
            int run = outline.firstRun(at);
            boolean open =
                    outline.characters(at) <= LONGEST_BOX && outline.runs().characters(run) <= LONGEST_NAME;
            if (open && new NameLook(survey).isPerson(outline.runs().text(run)) && !survey.isAside(at)) {
                return AuthorNames.parse(outline.runs().text(run), Role.WRITER);
            }
        }
        return List.of();
    }

    private static boolean isLabel(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String label : LABELS) {
            if (lower.startsWith(label) && lower.length() <= label.length() + 2) {
                return true;
            }
        }
        return false;
    }

    private static List<Author> behind(Survey survey, int from) {
        TextRuns runs = survey.outline().runs();
        for (int run = from; run < Math.min(runs.count(), from + NEAR); run++) {
            String name = leadingName(runs.text(run));
            if (new NameLook(survey).isPerson(name)) {
                return AuthorNames.parse(name, Role.WRITER);
            }
        }
        return List.of();
    }

    /** The words with capitals that a text begins with. */
    private static String leadingName(String text) {
        int end = 0;
        int words = 0;
        while (end < text.length() && words++ < MOST_WORDS && Character.isUpperCase(text.charAt(end))) {
            int space = text.indexOf(' ', end);
            int to = space < 0 ? text.length() : space;
            if (text.charAt(to - 1) == ',') {
                return text.substring(0, to - 1);
            }
            end = space < 0 ? text.length() : space + 1;
        }
        return text.substring(0, end).strip();
    }
}
