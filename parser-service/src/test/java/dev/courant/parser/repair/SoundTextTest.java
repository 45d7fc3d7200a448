package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import dev.courant.parser.decode.Decoded;
import dev.courant.parser.decode.PageDecoder;
import dev.courant.parser.identify.Languages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Sound text comes out as it went in, byte for byte: in any language, cut anywhere, among any punctuation. */
class SoundTextTest {
    private static final List<Languages.Text> TEXTS = Languages.texts();
    private static final List<String> PUNCTUATION = List.of(
            "?", "? ", "？", "!", " – ", "“", "”", "„", "“ ", "«", " »", "(a)", "（一）", " (b) ", "&amp;", " & ", "\u00A0",
            "\u3000", "'s", "…", " 7 % ", "€", "™", "©", "Ä", "É", "Ã", "â", "§ 5", "x²", "😀", "\u200D", "A&B;",
            "&#38;", "¿", "~", "@");

    @Test
    void pagesOfAllLanguagesStayAsTheyAre() {
        for (Languages.Text text : TEXTS) {
            assertSound("<p>" + text.text() + "</p><p>" + text.text() + "</p>");
            assertSound("<p>" + text.text().toUpperCase(Locale.ROOT) + "</p>");
        }
    }

    @Test
    void piecesOfLanguagesAmongPunctuationStayAsTheyAre() {
        Random random = new Random(20);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder html =
                    new StringBuilder("<title>").append(piece(random)).append("</title>");
            for (int part = 0; part < 12; part++) {
                html.append("<p>").append(piece(random));
                html.append(PUNCTUATION.get(random.nextInt(PUNCTUATION.size())));
                html.append(piece(random))
                        .append(random.nextBoolean() ? "?" : "")
                        .append("</p>");
            }
            assertSound(html.toString());
        }
    }

    private static String piece(Random random) {
        String text = TEXTS.get(random.nextInt(TEXTS.size())).text();
        int from = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
        int to = Math.min(text.length(), from + random.nextInt(60));
        return text.substring(from, to);
    }

    private static void assertSound(String body) {
        String html = "<!doctype html><html><head></head><body>" + body;
        Decoded.Html decoded = (Decoded.Html) PageDecoder.decode(html.getBytes(StandardCharsets.UTF_8), "text/html");
        assertThat(decoded.html()).hasToString(html);
        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.mended()).isFalse();
        Document page = Jsoup.parse(html);
        String before = page.outerHtml();
        PageRepair.repair(Pages.opened(page));
        assertThat(page.outerHtml()).isEqualTo(before);
    }
}
