package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRepairTest {
    private static final String NOISY =
            "<title>港務(wù)會議</title><meta name=description content='港務(wù)'><p>港務(wù)會議在新碼頭舉行，討論質(zhì)量問題。</p>"
                    + "<p>工程質(zhì)量須達標(biāo)，發(fā)言人說。</p>";

    @Test
    void recurringReadingsAreTakenOutEverywhere() {
        Document page = Jsoup.parse(NOISY);
        assertThat(PageRepair.repair(page)).containsExactly("pronunciation");
        assertThat(page.body().text()).isEqualTo("港務會議在新碼頭舉行，討論質量問題。 工程質量須達標，發言人說。");
        assertThat(page.title()).isEqualTo("港務會議");
        assertThat(page.select("meta").attr("content")).isEqualTo("港務");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>重(chóng)庆这个名字这样读。</p>",
                "<p>港口（一）码头（二）灯塔（三）海湾（四）渡船（五）。</p>",
                "<p>指标甲(a)、指标乙(b)、指标丙(c)、指标丁(d)、指标戊(e)。</p>",
                "<p>The pier (old) and the mole (new) of the harbour (small) at the bay (wide).</p>",
                "<p>ในวันจันทร์\u200Bท่าเรือ</p>",
                "<p>می‌رود 👩‍🚀</p>"
            })
    void soundTextStaysAsItIs(String html) {
        Document page = Jsoup.parse(html);
        String before = page.outerHtml();
        assertThat(PageRepair.repair(page)).isEmpty();
        assertThat(page.outerHtml()).isEqualTo(before);
    }

    @Test
    void anExplanationStaysBesideNoise() {
        Document page = Jsoup.parse(NOISY + "<p>樂(yuè)器行開張。</p>");
        PageRepair.repair(page);
        assertThat(page.body().text()).endsWith("樂(yuè)器行開張。");
    }

    @Test
    void charactersTornByAReadingAreMadeWhole() {
        Document page = Jsoup.parse(NOISY + "<p>兩局?jǐn)y手合作。</p>");
        assertThat(PageRepair.repair(page)).isEqualTo(List.of("pronunciation", "tornCharacters"));
        assertThat(page.body().text()).endsWith("兩局攜手合作。");
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        Document page = Jsoup.parse("<p>The har\u00ADbour\u200B mas\u00ADter\uFEFF</p>");
        assertThat(PageRepair.repair(page)).containsExactly("invisibleCharacters");
        assertThat(page.body().text()).isEqualTo("The harbour master");
    }
}
