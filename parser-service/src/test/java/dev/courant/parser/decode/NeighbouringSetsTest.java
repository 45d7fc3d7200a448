package dev.courant.parser.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Character sets under which the text of another one still looks like words: the letters that stand together tell them apart. */
class NeighbouringSetsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            windows-1250, ISO-8859-2 | Nejvyšší soud ve středu zrušil rozsudek nad bývalým starostou města. Žalobce tvrdil, že přijal úplatek od muže, který stavěl sídliště u řeky.
            windows-1250, ISO-8859-2 | Najvyšší súd v stredu zrušil rozsudok nad bývalým starostom mesta. Žalobca tvrdil, že prijal úplatok od muža, ktorý staval sídlisko pri rieke; ľudia kričali, že vôbec nič nie je isté.
            windows-1250, ISO-8859-2 | A legfelsőbb bíróság szerdán hatályon kívül helyezte a volt polgármester ítéletét. Kenőpénzt fogadott el attól, aki a folyó mellett lakótelepet épített; a védő őszintén örül, és többet is vár tőle.
            windows-1250, ISO-8859-2 | Curtea a anulat miercuri sentinţa fostului primar al oraşului. Procurorii susţineau că a primit mită de la cel care a construit un cartier lângă râu.
            windows-1250, ISO-8859-2 | Vrhovni sud je u srijedu poništio presudu bivšem gradonačelniku, koji će još dugo čekati. Tužitelj je tvrdio da je primio mito od čovjeka koji gradi naselje uz rijeku i više kuća.
            windows-1254, ISO-8859-9 | Mahkeme çarşamba günü eski başkana verilen cezayı bozdu. Savcı, başkanın nehir kıyısında konut yapan kişiden rüşvet aldığını söylüyordu.
            windows-1257, ISO-8859-13 | Teismas trečiadienį panaikino nuosprendį buvusiam merui. Prokuroras teigė, kad jis paėmė kyšį iš žmogaus, kuris prie upės statė gyvenvietę.
            windows-1257, ISO-8859-13 | Augstākā tiesa trešdien atcēla spriedumu bijušajam mēram. Prokurors apgalvoja, ka viņš pieņēmis kukuli no cilvēka, kas pie upes būvēja dzīvojamo rajonu.
            """)
    void lettersOfOneLanguageStandTogether(String sets, String text) {
        for (String set : sets.split(", ", -1)) {
            assertRead(text, set, "text/html; charset=iso-8859-1");
            assertRead(text, set, "text/html; charset=utf-8");
            assertRead(text, set, "text/html");
        }
    }

    /** However many languages the names are of. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            At the finish: Søren Kragh, Geneviève Morel (Genève), Jesús Márquez (Málaga), André Núñez and Søren Bjørn. “It was fast,” said Kragh in the café.
            El niño Søren vivió en Genève y Århus; mañana irá a Curaçao, según la crème de la crème de los demás.
            Il giocatore è però già in città: così più libertà, perché Jesús Márquez è là con Søren e Björk.
            O coração da cidade: as ações e os leões, também à noite; Søren e Björk virão às três, põe lá.
            Der Fußballer Søren Bjørnsen aus Århus spielt künftig für München; die Löhne für Spieler wüchsen, heißt es.
            Hæstiréttur ógilti á miðvikudag dóminn yfir fyrrverandi bæjarstjóra, þó að hann hefði þegið mútur.
            Kohus tühistas endise linnapea süüdimõistva otsuse; õhtul ütles kaitsja, et see on pika tee algus ja küllap jäävad küsimused.
            """)
    void namesOfOtherLanguagesAreNoReasonToDoubt(String text) {
        assertThat(read(text, "windows-1252", "text/html; charset=iso-8859-1").mended())
                .isFalse();
        assertRead(text, "windows-1252", "text/html; charset=iso-8859-1");
        assertRead(text, "windows-1252", "text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "KOI8-U, 'Суд скасував вирок колишньому міському голові, її захисник каже, що це лише початок довгого шляху і ще є час.'",
        "IBM866, 'Суд отменил приговор бывшему главе города, защитник говорит, что это только начало долгого пути.'",
        "windows-874, 'ศาลฎีกายกเลิกคำพิพากษาลงโทษอดีตนายกเทศมนตรีเมื่อวันพุธอัยการกล่าวหาว่าเขารับสินบนจากผู้พัฒนาที่สร้างหมู่บ้านริมแม่น้ำ'",
        "EUC-JP, 'サッカーのアジアカップはメルボルンでカタールがオーストラリアを２対１で破って優勝した。チームのサポーターがスタジアムでカップを見た。'",
        "ISO-2022-JP, '古い埠頭の再建が決まった。'"
    })
    void setsThatNobodyDeclaresAreToldByTheText(String set, String text) {
        assertRead(text, set, "text/html");
        assertRead(text, set, "text/html; charset=iso-8859-1");
    }

    private static void assertRead(String text, String set, String contentType) {
        Decoded.Html html = read(text, set, contentType);
        assertThat(html.html().toString()).as("%s as %s", set, contentType).endsWith(text);
    }

    private static Decoded.Html read(String text, String set, @Nullable String contentType) {
        byte[] head =
                "<!doctype html><html><head><title>Pier 7</title></head><body><p>".getBytes(StandardCharsets.US_ASCII);
        byte[] body = text.getBytes(Charset.forName(set));
        byte[] page = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, page, head.length, body.length);
        return (Decoded.Html) PageDecoder.decode(page, contentType);
    }
}
