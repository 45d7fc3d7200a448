package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Author;
import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.TextRuns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese credits, which name everybody with their part in brackets: "（文/… 图/…）", "记者：…", "责任编辑：…". */
final class CreditExtractor implements MetadataExtractor {
    private static final int LONGEST = 120;

    /** Runs between the parts of one credit. */
    private static final int NEAR = 3;

    private static final Pattern CREDIT = Pattern.compile(
            "(文|撰文|记者|記者|作者|图|圖|摄影|攝影|摄|攝|写真|撮影|编辑|編輯|编译|編譯)\\s?[/／:：｜|=＝]\\s?((?:\\p{IsHan}{2,4}+(?!\\s?[/／:：｜|=＝])[\\s、]{0,2}){1,6})");

    @Override
    public String name() {
        return "credits";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        TextRuns runs = survey.outline().runs();
        List<Author> credits = new ArrayList<>();
        int before = -NEAR - 1;
        for (int run = 0; run < runs.count(); run++) {
            int characters = runs.characters(run);
            if (characters > 3 && characters <= LONGEST && mayCredit(runs, run, characters)) {
                List<Author> line = new ArrayList<>();
                read(runs.text(run), line);
                credits.addAll(isCaption(line, run - before) ? List.of() : line);
                before = line.isEmpty() ? before : run;
            }
        }
        boolean whole = credits.stream().anyMatch(author -> author.role() == Role.WRITER);
        offers.offer(Field.AUTHORS, whole ? 0.76 : 0.55, AuthorNames.distinct(credits));
    }

    /** Who took one picture says nothing of who took the article's, unless it stands beside who wrote it. */
    private static boolean isCaption(List<Author> line, int behindOther) {
        return behindOther > NEAR && line.stream().allMatch(author -> author.role() == Role.PHOTOGRAPHER);
    }

    /** Most runs are refused by their first two characters; credits begin with or behind a bracket. */
    private static boolean mayCredit(TextRuns runs, int run, int characters) {
        for (int i = 0; i < characters - 2; i++) {
            char c = runs.charAt(run, i);
            if (c < '\u2e80' && i > 2) {
                return false;
            }
            char next = runs.charAt(run, i + 1);
            if ("/／:：｜|=＝".indexOf(next) >= 0 && "文者图圖影摄攝辑輯译譯真".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static void read(String text, List<Author> credits) {
        Matcher matcher = CREDIT.matcher(text);
        while (matcher.find()) {
            Role role = role(matcher.group(1));
            for (String name : matcher.group(2).strip().split("[\\s、]+", -1)) {
                if (!name.isEmpty()) {
                    credits.add(new Author(name, role));
                }
            }
        }
    }

    private static Role role(String label) {
        return switch (label.charAt(0)) {
            case '图', '圖', '摄', '攝', '写', '撮' -> Role.PHOTOGRAPHER;
            case '编', '編' -> label.endsWith("译") || label.endsWith("譯") ? Role.TRANSLATOR : Role.EDITOR;
            default -> Role.WRITER;
        };
    }
}
