package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese text damaged as systems that read GBK one byte off damage it. */
class LostBytesTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> STORY = List.of(
            "　　港务局星期一决定重建旧码头，工程将于明年四月开始，预计夏天结束以前可以通航。",
            "　　局长在会上说，渔民等这座码头已经等了很多年，过去只能绕到海湾的另一边去卸货。",
            "　　新码头建成以后，渡船每天来往六次，游客和居民都可以乘坐，票价由市政府另行公布。",
            "　　工程由本市两家公司承担，市政府表示将加强质量检查，保证码头按时建成并投入使用。");

    @Test
    void aRunMovedByALostByteIsMovedBack() {
        String moved = lose("渔民和居民都欢迎这一决定", 8);
        assertThat(moved).doesNotContain("欢迎");
        String mended = mended(moved + " 。");
        assertThat(mended).startsWith("渔民和居").contains("都欢迎这一决");
    }

    /** A mark ends one run and begins the next; it was the bytes that were lost of both, and is there once. */
    @Test
    void twoMovedRunsShareTheMarkBetweenThem() {
        String moved = lose("渔民和居民都欢迎这一决定", 0) + lose("政府表示码头按时建成", 0);
        assertThat(moved).hasSize(12 + 10);
        assertThat(mended(moved)).contains("民和居民都欢迎这一决").contains("府表示码头按时建");
    }

    /** Wherever the byte is lost, and whatever marks it: what can be told again comes back, and the rest is no worse. */
    @ParameterizedTest
    @CsvSource({"?, 0.75", "\uFFFD, 0.9"})
    void mostOfWhatWasMovedComesBack(String mark, double share) {
        Random random = new Random(4);
        int lost = 0;
        int back = 0;
        for (int round = 0; round < 200; round++) {
            String clause = clause(random);
            String moved = lose(clause, 2 * random.nextInt(Math.max(1, clause.length() - 5)))
                    .replace("?", mark);
            lost += different(clause, moved);
            back += different(clause, moved) - different(clause, mended(moved));
        }
        assertThat((double) back / lost).isGreaterThan(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（文/孫敏 李明 圖/周海)", "（圖/周海 文/孫敏)", "（文：孫敏 攝：周海）", "（攝/周海 文/孫敏)"})
    void aCreditLineIsReadableAgain(String line) {
        byte[] bytes = ("　" + line).getBytes(GBK);
        String torn = "　　?" + tolerant(Arrays.copyOfRange(bytes, 1, bytes.length));
        assertThat(torn).doesNotContain(line.substring(0, 2));
        assertThat(mended(torn)).isEqualTo("　　　" + line);
    }

    @Test
    void aReadingTellsTheCharacterThatItToreApart() {
        String html = "<p>港務(wù)局談質(zhì)量，兩局?jǐn)y手，質(zhì)量達標(biāo)，發(fā)言</p>";
        Document page = Jsoup.parse(html);
        PageRepair.repair(Pages.opened(page));
        assertThat(page.body().text()).isEqualTo("港務局談質量，兩局攜手，質量達標，發言");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "真的吗?",
                "这是魑魅魍魉?",
                "谁见过饕餮?谁见过貔貅?",
                "他问：你会说ですか?还是почему?",
                "駅はどこですか?",
                "渋谷駅前図書館?",
                "为什么港务局星期一决定重建旧码头?因为渔民等了很多年?",
                "ㄅㄆㄇㄈ?",
                "陶喆和王祎?"
            })
    void questionsStayAsTheyAre(String question) {
        assertThat(mended(question)).isEqualTo(question);
    }

    /** A clause of the story's words in another order, so that it is not on the page. */
    private static String clause(Random random) {
        List<String> words =
                List.of("局长", "渔民", "居民", "游客", "决定", "重建", "码头", "工程", "公司", "质量", "检查", "公布", "票价", "渡船");
        StringBuilder clause = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            clause.append(words.get(random.nextInt(words.size())));
        }
        return clause.toString();
    }

    private static int different(String one, String other) {
        int different = Math.abs(one.length() - other.length());
        for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
            different += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return different;
    }

    /** The text without one of its bytes. */
    private static String lose(String text, int at) {
        byte[] bytes = text.getBytes(GBK);
        byte[] rest = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, rest, 0, at);
        System.arraycopy(bytes, at + 1, rest, at, rest.length - at);
        return tolerant(rest);
    }

    /** As tolerant systems read GBK: a pair that means nothing becomes one question mark. */
    private static String tolerant(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < bytes.length) {
            boolean single = bytes[at] >= 0;
            String pair = at + 1 < bytes.length ? new String(bytes, at, 2, GBK) : "?";
            String known = pair.length() == 1 && pair.charAt(0) != '\uFFFD' ? pair : "?";
            text.append(single ? String.valueOf((char) bytes[at]) : known);
            at += single ? 1 : 2;
        }
        return text.toString();
    }

    private static String mended(String line) {
        String html = "<p>" + String.join("</p><p>", STORY) + "</p><div>" + line + "</div>";
        Document page = Jsoup.parse(html);
        PageRepair.repair(Pages.opened(page));
        return page.select("div").getFirst().wholeText();
    }
}
