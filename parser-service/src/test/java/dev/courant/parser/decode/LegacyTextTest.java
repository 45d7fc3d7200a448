package dev.courant.parser.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Pages in the character sets of before UTF-8, declared rightly, wrongly, or not at all. */
class LegacyTextTest {
    static final List<Map.Entry<String, String>> TEXTS = List.of(
            Map.entry("GB18030", "港务局星期一决定重建旧码头，工程将于明年四月开始。局长在会上说，渔民等这座码头已经等了很多年，过去只能绕到海湾的另一边去卸货。新码头建成以后，渡船每天来往六次。"),
            Map.entry("Big5", "港務局星期一決定重建舊碼頭，工程將於明年四月開始。局長在會上說，漁民等這座碼頭已經等了很多年，過去只能繞到海灣的另一邊去卸貨。新碼頭建成以後，渡船每天來往六次。"),
            Map.entry(
                    "windows-31j", "港湾局は月曜日に古い埠頭の再建を決定し、工事は来年四月に始まる。局長は会議で、漁師たちは長年この埠頭を待っていたと述べた。これまでは湾の反対側で荷揚げをしていた。"),
            Map.entry("EUC-JP", "港湾局は月曜日に古い埠頭の再建を決定し、工事は来年四月に始まる。局長は会議で、漁師たちは長年この埠頭を待っていたと述べた。これまでは湾の反対側で荷揚げをしていた。"),
            Map.entry(
                    "x-windows-949",
                    "항만 위원회는 월요일에 낡은 부두를 다시 짓기로 결정했다. 공사는 내년 사월에 시작된다. 어민들은 오랫동안 이 부두를 기다려 왔으며 그동안 만의 반대편에서 고기를 내려야 했다."),
            Map.entry(
                    "windows-1251",
                    "Старый причал восстановят в апреле, сообщил начальник порта. Рыбаки ждали этого много лет, им приходилось разгружать улов на другом берегу залива."),
            Map.entry(
                    "KOI8-R",
                    "Старый причал восстановят в апреле, сообщил начальник порта. Рыбаки ждали этого много лет, им приходилось разгружать улов на другом берегу залива."),
            Map.entry(
                    "windows-1253",
                    "Το συμβούλιο του λιμανιού αποφάσισε τη Δευτέρα ότι η παλιά προβλήτα θα ξαναχτιστεί. Οι ψαράδες την περίμεναν χρόνια και ξεφόρτωναν στην άλλη πλευρά του κόλπου."),
            Map.entry(
                    "windows-1252",
                    "Le conseil du port a décidé lundi que le vieux quai serait reconstruit. Les pêcheurs l’attendaient depuis des années : jusqu’à présent ils déchargeaient de l’autre côté de la baie, à une heure de route."),
            Map.entry(
                    "windows-1250",
                    "Rada przystani postanowiła w poniedziałek, że stary pomost zostanie odbudowany. Rybacy czekali na to od lat; dotąd musieli wyładowywać połów po drugiej stronie zatoki, godzinę drogi stąd."),
            Map.entry(
                    "windows-1254",
                    "Liman meclisi pazartesi günü eski iskelenin yeniden yapılmasına karar verdi. Balıkçılar bunu yıllardır bekliyordu; şimdiye kadar avlarını körfezin öbür yakasında boşaltmak zorundaydılar."),
            Map.entry(
                    "windows-1255",
                    "מועצת הנמל החליטה ביום שני לבנות מחדש את המזח הישן. הדייגים חיכו לכך שנים רבות, ועד כה נאלצו לפרוק את שללם בצד השני של המפרץ."),
            Map.entry(
                    "windows-1256",
                    "قرر مجلس الميناء يوم الاثنين إعادة بناء الرصيف القديم على أن تبدأ الأعمال في شهر أبريل المقبل. وكان الصيادون ينتظرون ذلك منذ سنوات طويلة."),
            Map.entry(
                    "windows-874",
                    "สภาท่าเรือตัดสินใจเมื่อวันจันทร์ว่าจะสร้างท่าเรือเก่าขึ้นใหม่ ชาวประมงรอคอยเรื่องนี้มาหลายปีแล้ว งานก่อสร้างจะเริ่มในเดือนเมษายนปีหน้า"));

    @ParameterizedTest
    @FieldSource("TEXTS")
    void whatIsDeclaredRightlyIsRead(Map.Entry<String, String> text) {
        Decoded.Html html = read(text, "<meta charset=" + text.getKey() + ">", "text/html");
        assertThat(html.html().toString()).endsWith(text.getValue());
        assertThat(html.mended()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void whatIsNotDeclaredIsGuessed(Map.Entry<String, String> text) {
        assertThat(read(text, "", "text/html").html().toString()).endsWith(text.getValue());
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void theTextDecidesAgainstAWrongDeclaration(Map.Entry<String, String> text) {
        Decoded.Html html = read(text, "<meta charset=utf-8>", "text/html; charset=utf-8");
        assertThat(html.html().toString()).endsWith(text.getValue());
        assertThat(html.mended()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void theServersDefaultIsNotBelievedAgainstThePage(Map.Entry<String, String> text) {
        String meta = "<meta http-equiv=Content-Type content='text/html; charset=" + text.getKey() + "'>";
        assertThat(read(text, meta, "text/html; charset=iso-8859-1").html().toString())
                .endsWith(text.getValue());
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aServerThatKnowsIsBelievedAgainstThePage(Map.Entry<String, String> text) {
        assertThat(read(text, "<meta charset=iso-8859-1>", "text/html; charset=" + text.getKey())
                        .html()
                        .toString())
                .endsWith(text.getValue());
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void aBrokenByteChangesNothingElse(Map.Entry<String, String> text) {
        byte[] whole = page(text, "<meta charset=" + text.getKey() + ">");
        byte[] broken = new byte[whole.length + 2];
        System.arraycopy(whole, 0, broken, 0, whole.length);
        broken[whole.length] = ' ';
        broken[whole.length + 1] = (byte) 0xFF;
        assertThat(html(broken, "text/html").html().toString()).contains(text.getValue());
    }

    @Test
    void bytesOfWindows1252AmongUtf8AreTheirLetters() {
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(
                "<html><body>Der Pier für Fußgänger, die Brücke, das Öl — “neu”. Caf".getBytes(StandardCharsets.UTF_8));
        page.write(0xE9);
        page.writeBytes(" am Hafen".getBytes(StandardCharsets.UTF_8));
        Decoded.Html html = html(page.toByteArray(), "text/html; charset=utf-8");
        assertThat(html.html().toString()).endsWith("Öl — “neu”. Café am Hafen");
        assertThat(html.mended()).isTrue();
    }

    @Test
    void charactersBehindEscapesAreRead() {
        byte[] body = "<html><meta charset=iso-2022-jp><body>古い埠頭".getBytes(Charset.forName("ISO-2022-JP"));
        assertThat(html(body, "text/html").html().toString()).endsWith("古い埠頭");
    }

    @Test
    void twoByteTextNeedsNoMark() {
        byte[] body = "<html><body>Der alte Pier – neu".getBytes(StandardCharsets.UTF_16LE);
        assertThat(html(body, "text/html").html().toString()).endsWith("Pier – neu");
    }

    @Test
    void aScriptsCharsetIsNotThePages() {
        byte[] body = "<html><head><script charset=gbk src=a.js></script><meta charset=windows-1251></head><body>причал"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(html(body, null).html().toString()).endsWith("причал");
    }

    private static Decoded.Html read(Map.Entry<String, String> text, String meta, String contentType) {
        return html(page(text, meta), contentType);
    }

    private static byte[] page(Map.Entry<String, String> text, String meta) {
        String html = "<!doctype html><html><head>" + meta + "<title>Pier 7</title></head><body>" + text.getValue();
        return html.getBytes(Charset.forName(text.getKey()));
    }

    private static Decoded.Html html(byte[] body, @Nullable String contentType) {
        Decoded decoded = PageDecoder.decode(body, contentType);
        assertThat(decoded).isInstanceOf(Decoded.Html.class);
        return (Decoded.Html) decoded;
    }
}
