package dev.courant.parser.identify.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.PageParser;
import dev.courant.parser.SourceLookup;
import dev.courant.parser.identify.LanguageIdentifier;
import dev.courant.parser.identify.gate.Skin.Teaser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The gate on pages that are made by rule: at most 2 % of those that are no articles may pass, and at most 2 % of the articles in the
 * same dress may be refused. One half of the skins and languages the rules were made with, the other only checks them.
 */
class GeneratedPagesTest {
    private static final PageParser PARSER =
            new PageParser(SourceLookup.NONE, new LanguageIdentifier(), Clock.systemUTC());

    private static final List<String> KNOWN_TONGUES = List.of("en", "de", "es", "zh", "ar", "ru", "pt", "tr", "ko");
    private static final List<Skin> KNOWN = List.of(
            new Skin("modern", true, "c-", Teaser.HEADLINE, true, 1, true),
            new Skin("hashed", false, "#", Teaser.WHOLE_CARD, true, 1, false),
            new Skin("plain", false, "", Teaser.FLAT, false, 2, true),
            new Skin("list", true, "", Teaser.LIST_ITEM, false, 0, false));

    private static final List<String> HELD_TONGUES =
            List.of("en", "fr", "ja", "pl", "zh", "ar", "ru", "it", "uk", "vi", "sv", "hi");
    private static final List<Skin> HELD = List.of(
            new Skin("bem", true, "site__", Teaser.READ_MORE, true, 2, true),
            new Skin("old", false, "box_", Teaser.TABLE_ROW, false, 1, true),
            new Skin("long", true, "p-", Teaser.HEADLINE, false, 3, false),
            new Skin("bare", false, "", Teaser.WHOLE_CARD, false, 2, false));

    @Test
    void pagesThatTheRulesWereMadeWith() {
        check("known", KNOWN_TONGUES, KNOWN);
    }

    @Test
    void pagesThatTheRulesWereNotMadeWith() {
        check("held out", HELD_TONGUES, HELD);
    }

    private static void check(String half, List<String> tongues, List<Skin> skins) {
        Count others = new Count();
        Count articles = new Count();
        long seed = 0;
        for (String code : tongues) {
            Tongue tongue = Tongue.of(code);
            for (Skin skin : skins) {
                for (NonArticle kind : NonArticle.values()) {
                    GeneratedPage page = kind.page(tongue, skin, seed++);
                    String verdict = page.verdict(PARSER);
                    others.add(page, verdict, !verdict.equals("article"));
                }
                for (ShortArticle kind : ShortArticle.values()) {
                    GeneratedPage page = kind.page(tongue, skin, seed++);
                    String verdict = page.verdict(PARSER);
                    articles.add(page, verdict, verdict.equals("article"));
                }
            }
        }
        System.out.printf(
                "%s: %s of %s pages passed %s, %s of %s articles were refused%n",
                half, others.wrong.size(), others.all, others.wrong, articles.wrong.size(), articles.all);
        assertThat(others.all).isGreaterThan(200);
        assertThat(others.share()).as("%s, passed: %s", half, others.wrong).isLessThanOrEqualTo(0.02);
        assertThat(articles.share()).as("%s, refused: %s", half, articles.wrong).isLessThanOrEqualTo(0.02);
    }

    private static final class Count {
        final List<String> wrong = new ArrayList<>();
        int all;

        void add(GeneratedPage page, String verdict, boolean right) {
            all++;
            if (!right) {
                wrong.add(page.name() + " " + verdict);
            }
        }

        double share() {
            return (double) wrong.size() / all;
        }
    }
}
