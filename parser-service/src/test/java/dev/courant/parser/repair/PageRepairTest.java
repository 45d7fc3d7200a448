package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.limit.PageBudget;
import java.time.Duration;
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
        assertThat(mended(page)).containsExactly("pronunciation");
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
        assertThat(mended(page)).isEmpty();
        assertThat(page.outerHtml()).isEqualTo(before);
    }

    @Test
    void readingsAboveCharactersAreNoPartOfTheWordsAndNoRepair() {
        Document page = Jsoup.parse("<h1><ruby>澪川<rt>みおがわ</rt></ruby>の朝市</h1>"
                + "<p>会場は<ruby>入舟町<rp>（</rp><rt>いりふねちょう</rt><rp>）</rp></ruby>の河川敷。</p>");
        assertThat(mended(page)).isEmpty();
        assertThat(page.body().text()).isEqualTo("澪川の朝市 会場は入舟町の河川敷。");
    }

    @Test
    void anExplanationStaysBesideNoise() {
        Document page = Jsoup.parse(NOISY + "<p>樂(yuè)器行開張。</p>");
        repair(page);
        assertThat(page.body().text()).endsWith("樂(yuè)器行開張。");
    }

    @Test
    void charactersTornByAReadingAreMadeWhole() {
        Document page = Jsoup.parse(NOISY + "<p>兩局?jǐn)y手合作。</p>");
        assertThat(mended(page)).isEqualTo(List.of("pronunciation", "tornCharacters"));
        assertThat(page.body().text()).endsWith("兩局攜手合作。");
    }

    @Test
    void whatWasMendedElsewhereIsNotSaidOfAText() {
        Document page =
                Jsoup.parse("<title>港務會議</title><p>碼頭今天重開。</p><p>har\u00ADbour</p><ul><li>工程質(zhì)量達標(biāo)</li>"
                        + "<li>發(fā)言人談港務(wù)</li><li>\u200B碼頭</li></ul>");
        Repairs repairs = repair(page);
        assertThat(page.select("li").text()).isEqualTo("工程質量達標 發言人談港務 碼頭");
        assertThat(within(repairs, "港務會議", "碼頭今天重開。")).isEmpty();
        assertThat(within(repairs, "港務會議", "harbour")).containsExactly("invisibleCharacters");
        assertThat(within(repairs, "會議\n工程質量達標")).containsExactly("pronunciation");
    }

    @Test
    void noiseAtAnEndCountsToo() {
        Repairs repairs =
                repair(Jsoup.parse(NOISY.replaceFirst("<p>.*", "<p>新碼頭談質(zhì)量</p><p>工程達標(biāo)</p><p>發(fā)言</p>")));
        assertThat(within(repairs, "工程達標")).containsExactly("pronunciation");
    }

    @Test
    void whatIsCutOutOfAMendedTextIsMendedIfTheNoiseStoodThere() {
        Document page = Jsoup.parse(NOISY + "<p>記者：鄭實(shí)，攝影：王安</p><meta name=description content='會議談質(zhì)量，明天結束'>");
        Repairs repairs = repair(page);
        assertThat(within(repairs, "鄭實")).containsExactly("pronunciation");
        assertThat(within(repairs, "王安")).isEmpty();
        assertThat(within(repairs, "記者：鄭實，攝影：王安")).containsExactly("pronunciation");
        assertThat(within(repairs, "會議談質量，明天結束")).containsExactly("pronunciation");
    }

    @Test
    void invisibleCharactersAreTakenOut() {
        Document page = Jsoup.parse("<p>The har\u00ADbour\u200B mas\u00ADter\uFEFF</p>");
        assertThat(mended(page)).containsExactly("invisibleCharacters");
        assertThat(page.body().text()).isEqualTo("The harbour master");
    }

    private static Repairs repair(Document page) {
        return PageRepair.repair(Pages.opened(page));
    }

    private static List<String> mended(Document page) {
        Repairs repairs = repair(page);
        return repairs.within(page.select("p").eachText(), PageBudget.startingNow(Duration.ofSeconds(30)));
    }

    private static List<String> within(Repairs repairs, String... texts) {
        return repairs.within(List.of(texts), PageBudget.startingNow(Duration.ofSeconds(30)));
    }
}
