package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ManuscriptTest {
    @Test
    void readsHeadersAndBlocks() {
        Manuscript manuscript = Manuscript.parse("""
                path: /a
                title: Fog: a history
                published: 2026-03-30T10:10:00+01:00

                One.

                ## Two

                > Three

                ![Four](/images/four.svg)
                """);
        assertThat(manuscript.path()).isEqualTo("/a");
        assertThat(manuscript.title()).isEqualTo("Fog: a history");
        assertThat(manuscript.published()).map(Object::toString).contains("2026-03-30T10:10+01:00");
        assertThat(manuscript.updated()).isEqualTo(manuscript.published());
        assertThat(manuscript.blocks())
                .containsExactly(
                        new Block.Paragraph("One."),
                        new Block.Heading("Two"),
                        new Block.Quote("Three"),
                        new Block.Picture("/images/four.svg", "Four"));
    }

    @Test
    void isAnArticleInUtf8ListedAtItsPathUnlessToldOtherwise() {
        Manuscript plain = Manuscript.parse("path: /a");
        assertThat(plain.kind()).isEqualTo(Manuscript.Kind.ARTICLE);
        assertThat(plain.charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(plain.listedAs()).containsExactly("/a");
        Manuscript odd = Manuscript.parse("path: /a\nkind: no-article\nlisted-as: /b /c\nalso-at: /b\nmoved-from: /c");
        assertThat(odd.kind()).isEqualTo(Manuscript.Kind.NO_ARTICLE);
        assertThat(odd.listedAs()).containsExactly("/b", "/c");
        assertThat(odd.alsoAt()).containsExactly("/b");
        assertThat(odd.movedFrom()).containsExactly("/c");
        assertThat(Manuscript.parse("path: /a\nlisted-as: never").listedAs()).isEmpty();
    }

    @Test
    void isInAllListsOrInThoseItNames() {
        assertThat(Manuscript.parse("path: /a").isListedIn("/feed.xml")).isTrue();
        Manuscript choosy = Manuscript.parse("path: /a\nlisted-in: /news /feed.json");
        assertThat(choosy.isListedIn("/feed.json")).isTrue();
        assertThat(choosy.isListedIn("/feed.xml")).isFalse();
    }

    @Test
    void aLaterVersionTakesWhatItLacksFromTheFirst() {
        Manuscript first = Manuscript.parse("path: /a\ntitle: A\nauthor: B\n\nFirst.");
        Manuscript later = Manuscript.parse("revises: /a\ntitle: C\n\nLater.").completedBy(first);
        assertThat(later.path()).isEqualTo("/a");
        assertThat(later.title()).isEqualTo("C");
        assertThat(later.header("author")).contains("B");
        assertThat(later.blocks()).containsExactly(new Block.Paragraph("Later."));
    }

    @Test
    void addsReadingsWhereAsked() {
        assertThat(Manuscript.parse("pronounced: 質zhì 產chǎn").spelled("產品質量")).isEqualTo("產(chǎn)品質(zhì)量");
        assertThat(Manuscript.parse("path: /a").spelled("產品質量")).isEqualTo("產品質量");
    }

    @Test
    void escapesTextsAndKeepsLinks() {
        assertThat(Block.of("Fish & [chips](/chips)").values(UnaryOperator.identity()))
                .isEqualTo(Map.of("paragraph", Map.of("html", "Fish &amp; <a href=\"/chips\">chips</a>")));
    }

    @Test
    void readsListsAndTables() {
        assertThat(Block.of("- One\n- Two")).isEqualTo(new Block.Listing(List.of("One", "Two")));
        Block table = Block.of("| Day | Ebb\n| Monday | [9 & 21](/ebb)");
        assertThat(table)
                .isEqualTo(new Block.Table(List.of("Day", "Ebb"), List.of(List.of("Monday", "[9 & 21](/ebb)"))));
        assertThat(Template.render(
                        "{{#table}}{{#head}}{{{html}}},{{/head}}{{#rows}}{{#cells}}{{{html}}};{{/cells}}{{/rows}}{{/table}}",
                        table.values(UnaryOperator.identity())))
                .isEqualTo("Day,Ebb,Monday;<a href=\"/ebb\">9 &amp; 21</a>;");
    }

    @Test
    void writesReadingsAboveCharacters() {
        assertThat(Block.of("{澪川|みおがわ}の朝市").values(UnaryOperator.identity()))
                .isEqualTo(Map.of("paragraph", Map.of("html", "<ruby>澪川<rp>（</rp><rt>みおがわ</rt><rp>）</rp></ruby>の朝市")));
    }

    @Test
    void namesTheHeaderThatIsMissing() {
        assertThatThrownBy(() -> Manuscript.parse("path: /a").title())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'title'");
    }
}
