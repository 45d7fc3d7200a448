package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.limit.PageBudget;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text encoded twice, escaped twice, set apart: mended where it is damage, and left where it may be meant. */
class TextRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Le café du port est fermé, dit l’équipe « à l’aube ».",
                "Der Müller grüßt den Bäcker – für 5 € „übrigens“.",
                "Старый причал восстановят в апреле.",
                "Το λιμάνι ανοίγει ξανά.",
                "旧码头四月重建。",
                "Příliš žluťoučký kůň 😀"
            })
    void whatWasEncodedTwiceIsUndone(String text) {
        for (Charset wrong : List.of(Charset.forName("windows-1252"), StandardCharsets.ISO_8859_1)) {
            String garbled = garbled(text, wrong);
            if (!garbled.contains("\uFFFD")) {
                assertThat(mended("<p>" + garbled)).isEqualTo(text);
                assertThat(mended("<p>" + garbled(garbled, StandardCharsets.ISO_8859_1)))
                        .isEqualTo(text);
            }
        }
    }

    /** UTF-8 read in the sets of other parts of the world. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1250 | Zażółć gęślą jaźń – „wrzesień” na łódce
            windows-1250 | Příliš žluťoučký kůň úpěl ďábelské ódy
            windows-1251 | Суд отменил приговор: «Ещё не вечер» – 😀
            windows-1251 | Її вирок скасовано, є надія
            windows-1253 | Το λιμάνι ανοίγει ξανά τη Δευτέρα
            windows-1255 | הנמל ייפתח מחדש ביום שני
            windows-1256 | قرر مجلس الميناء إعادة بناء الرصيف
            x-MacRoman | The café’s “naïve” façade – it’s Zoë’s
            windows-1252 | Liman şəhərdə yenidən açılır, işçilər gəlir
            """)
    void whatWasReadInAnotherSetIsUndone(String set, String text) {
        String garbled = kept(text.getBytes(StandardCharsets.UTF_8), Charset.forName(set));
        assertThat(garbled).isNotEqualTo(text);
        assertThat(mended("<h1>" + garbled + "</h1><p>" + garbled)).isEqualTo(text + text);
    }

    /** Where the set has no character for a byte, the byte stays as a control character. */
    private static String kept(byte[] bytes, Charset set) {
        StringBuilder text = new StringBuilder();
        for (byte one : bytes) {
            char c = new String(new byte[] {one}, set).charAt(0);
            text.append(c == '\uFFFD' ? (char) (one & 0xFF) : c);
        }
        return text.toString();
    }

    @Test
    void aSpaceMayBeTheSecondHalfOfAnA() {
        String garbled = garbled("déjà vu, voilà l’été", StandardCharsets.ISO_8859_1);
        assertThat(mended("<p>" + garbled.replace('\u00A0', ' ').replace("  ", " ")))
                .isEqualTo("déjà vu, voilà l’été");
    }

    @Test
    void onlyTheStringsThatWereEncodedTwiceChange() {
        Document page = Jsoup.parse("<meta name=description content=\"Le cafÃ© est fermÃ© depuis l'Ã©tÃ©\">"
                + "<script type='application/ld+json'>{\"headline\":\"Le caf\\u00c3\\u00a9 \\u00c3\\u00a9t\\u00c3\\u00a9\"}</script>"
                + "<p>Le café est fermé</p><p>Ã© wird zu é</p>");
        Repairs repairs = repair(page);
        assertThat(page.select("meta").attr("content")).isEqualTo("Le café est fermé depuis l'été");
        assertThat(page.select("script").getFirst().data()).isEqualTo("{\"headline\":\"Le café été\"}");
        assertThat(page.body().text()).isEqualTo("Le café est fermé Ã© wird zu é");
        assertThat(within(repairs, "Le café est fermé depuis l'été")).containsExactly("doubleEncoding");
    }

    @Test
    void whatWasEscapedTwiceIsUndone() {
        assertThat(
                        mended(
                                "<p>Don&amp;#8217;t miss Smith &amp;amp; Sons&amp;rsquo; R&amp;amp;B &amp;quot;night&amp;quot;"))
                .isEqualTo("Don’t miss Smith & Sons’ R&B \"night\"");
        Document page = Jsoup.parse(
                "<script type='application/ld+json'>{\"a\":\"Q&amp;A &amp;quot;B&amp;quot; &amp;amp;quot;C\"}</script>");
        repair(page);
        assertThat(page.select("script").getFirst().data()).isEqualTo("{\"a\":\"Q&amp;A &quot;B&quot; &quot;C\"}");
    }

    @Test
    void spacesBetweenAllCharactersAreTakenOut() {
        assertThat(mended("<p>港 务 局 星 期 一 说 ， 旧 码 头 将 在 Pier 7 重 建 。 标　题 如 此 。"))
                .isEqualTo("港务局星期一说，旧码头将在 Pier 7 重建。标　题如此。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>“AMANHÃ” e “MAÇÔ</p><p>“AMANHÃ” outra vez “IRMÃ”</p>",
                "<p>Ein „Å“ und ein „FÖ“ im Ä°</p>",
                "<p>Use &amp;amp; to write an ampersand, and <code>&amp;amp;quot;</code> or “&amp;amp;” for a quote.</p>",
                "<p>Write &amp;lt;b&amp;gt; and &amp;amp;amp;lt; as here: don&amp;#8217;t.</p>",
                "<p>字体： 大 中 小 港口新闻 码头 今天 重开 记者 说 工程 明年 完工 渡船 渔民 高兴</p>",
                "<p>标　题　如　此　港　务　局　星　期　一　说　旧　码　头</p>",
                "<p>Ã© is what é looks like, cafÃ© stands for café.</p>"
            })
    void whatMayBeMeantStays(String html) {
        Document page = Jsoup.parse(html);
        String before = page.outerHtml();
        PageRepair.repair(Pages.opened(page));
        assertThat(page.outerHtml()).isEqualTo(before);
    }

    private static String garbled(String text, Charset wrong) {
        return new String(text.getBytes(StandardCharsets.UTF_8), wrong);
    }

    private static String mended(String html) {
        Document page = Jsoup.parse(html);
        PageRepair.repair(Pages.opened(page));
        return page.body().wholeText();
    }

    private static Repairs repair(Document page) {
        return PageRepair.repair(Pages.opened(page));
    }

    private static List<String> within(Repairs repairs, String... texts) {
        return repairs.within(List.of(texts), PageBudget.startingNow(Duration.ofSeconds(30)));
    }
}
