package dev.courant.parser.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageDecoderTest {
    @ParameterizedTest
    @CsvSource({
        "gb2312, GB18030, 旧码头将于四月重建㐂",
        "big5, Big5, 舊碼頭將於四月重建",
        "shift_jis, windows-31j, 古い埠頭は四月に再建される①",
        "euc-kr, x-windows-949, 낡은 부두가 다시 지어진다",
        "windows-1251, windows-1251, Старый причал восстановят в апреле",
        "iso-8859-1, windows-1252, Der Preis: 5 € – für den “Pier”",
        "iso-8859-2, ISO-8859-2, Stary pomost będzie odbudowany"
    })
    void readsADeclaredCharsetAsBrowsersDo(String label, String real, String text) {
        byte[] body = ("<html><head><meta charset=" + label + "></head><body>" + text).getBytes(Charset.forName(real));
        assertThat(html(body, "text/html").html().toString()).endsWith(text);
        assertThat(html(body, "text/html").mended()).isFalse();
    }

    @Test
    void theHeaderGoesBeforeThePage() {
        byte[] body = "<html><meta charset=iso-8859-1><body>причал".getBytes(Charset.forName("windows-1251"));
        assertThat(html(body, "text/html; charset=windows-1251").html().toString())
                .endsWith("причал");
    }

    @Test
    void validUtf8BeatsAWrongDeclaration() {
        byte[] body = "<html><meta charset=gb2312><body>Der Pier für Fußgänger".getBytes(StandardCharsets.UTF_8);
        Decoded.Html html = html(body, "text/html; charset=iso-8859-1");
        assertThat(html.html().toString()).endsWith("Der Pier für Fußgänger");
        assertThat(html.mended()).isTrue();
    }

    @Test
    void aTornCharacterAtTheEndOfACutBodyDoesNotMatter() {
        byte[] whole = "<html><body>Der Pier für Fußgänger ist grün — ä".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(html(cut, "text/html").html().toString())
                .contains("Fußgänger")
                .endsWith("— ");
    }

    @Test
    void guessesWhatIsNotDeclared() {
        String text =
                "Старый причал восстановят в апреле, сообщил начальник порта. Рыбаки ждали этого много лет, им приходилось разгружать улов на другом берегу залива.";
        byte[] body = ("<html><body>" + text).getBytes(Charset.forName("windows-1251"));
        assertThat(html(body, "text/html").html().toString()).endsWith(text);
    }

    @Test
    void utf16WithoutAMarkIsKnownBehindWhiteSpace() {
        String html = "\r\n \t<html><body>旧码头将于四月重建";
        assertThat(html(html.getBytes(StandardCharsets.UTF_16LE), "text/html")
                        .html()
                        .toString())
                .isEqualTo(html);
        assertThat(html(html.getBytes(StandardCharsets.UTF_16BE), "text/html")
                        .html()
                        .toString())
                .isEqualTo(html);
    }

    @Test
    void aByteOrderMarkDecidesAndIsNoText() {
        byte[] body = "\uFEFF<html><body>pier".getBytes(StandardCharsets.UTF_16LE);
        assertThat(html(body, "text/html; charset=utf-8").html().toString()).isEqualTo("<html><body>pier");
    }

    @Test
    void whatIsNoHtmlIsNamed() {
        assertThat(detail(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10}, "text/html"))
                .isEqualTo("PNG image");
        assertThat(detail(new byte[] {0, 1, 2, 3, 4, 5, 6, 7}, null)).isEqualTo("binary data");
        assertThat(detail("<?xml version='1.0'?><rss></rss>".getBytes(StandardCharsets.UTF_8), null))
                .isEqualTo("XML");
        assertThat(detail("plain words".getBytes(StandardCharsets.UTF_8), "text/plain"))
                .isEqualTo("text/plain");
        assertThat(PageDecoder.decode(new byte[0], null)).isInstanceOf(Decoded.Empty.class);
    }

    private static Decoded.Html html(byte[] body, @Nullable String contentType) {
        Decoded decoded = PageDecoder.decode(body, contentType);
        assertThat(decoded).isInstanceOf(Decoded.Html.class);
        return (Decoded.Html) decoded;
    }

    private static String detail(byte[] body, @Nullable String contentType) {
        Decoded decoded = PageDecoder.decode(body, contentType);
        assertThat(decoded).isInstanceOf(Decoded.NotHtml.class);
        return ((Decoded.NotHtml) decoded).detail();
    }
}
