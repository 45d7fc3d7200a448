package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.events.Source;
import dev.courant.local.newspapers.CrawlByHand.PageSeen;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The oddities that the sample newspapers are there for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private final SampleNewspapers sample = SampleNewspapers.start();

    @AfterAll
    void stop() {
        sample.close();
    }

    @Test
    void onePageIsInGb18030AndClaimsGb2312() throws CharacterCodingException {
        HttpResponse<byte[]> response = CrawlByHand.get(expected("养蜂人").canonicalUrl());
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(decoded(response, "GB18030")).contains("charset=gb2312", "养蜂人许𬱖：跟着油菜花走四千里");
        assertThatThrownBy(() -> decoded(response, "GB2312")).isInstanceOf(CharacterCodingException.class);
        assertThatThrownBy(() -> decoded(response, "UTF-8")).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void japanesePagesAreInThreeCharsetsWhichSomeTellAndForSomeOnlyTheServerDoes() throws CharacterCodingException {
        assertThat(declared("ラッパが聞こえたら", "windows-31j")).containsExactly("", "Shift_JIS");
        assertThat(declared("帆波市電、14日に", "windows-31j")).containsExactly("Shift_JIS", "");
        assertThat(declared("【潮目】", "EUC-JP")).containsExactly("", "euc-jp");
        assertThat(declared("入舟橋、23年ぶり", "UTF-8")).containsExactly("utf-8", "UTF-8");
    }

    @Test
    void oneSpanishPageClaimsALatin1ThatLacksItsDashesAndItsEuro() throws CharacterCodingException {
        assertThat(declared("El pleno debate cinco horas", "windows-1252")).containsExactly("", "iso-8859-1");
        HttpResponse<byte[]> page =
                CrawlByHand.get(expected("El pleno debate cinco horas").canonicalUrl());
        assertThat(decoded(page, "windows-1252")).contains("1.250 €", "—objetó", "nombre…");
    }

    @Test
    void aJsonFeedListsSomeArticlesByAddressesThatAreTracked() {
        Source correo = sample.newspapers().stream()
                .filter(newspaper -> newspaper.feeds().contains(newspaper.url() + "feed.json"))
                .findFirst()
                .orElseThrow();
        HttpResponse<byte[]> feed = CrawlByHand.get(correo.url() + "feed.json");
        assertThat(feed.headers().firstValue("Content-Type")).contains("application/feed+json; charset=utf-8");
        assertThat(CrawlByHand.listings(correo))
                .extracting(CrawlByHand.Listing::url)
                .anyMatch(url -> url.contains("?utm_source=feed&utm_medium=json"))
                .anyMatch(url -> !url.contains("utm_"));
    }

    /** What header and page say of the charset; only in this one do the bytes hold the title. */
    private List<String> declared(String titleStart, String charset) throws CharacterCodingException {
        HttpResponse<byte[]> response = CrawlByHand.get(expected(titleStart).canonicalUrl());
        String page = decoded(response, charset);
        assertThat(page).contains("<h1", titleStart);
        return Stream.of(response.headers().firstValue("Content-Type").orElseThrow(), page)
                .map(text -> text.replaceFirst("(?s)^.*?charset=\"?([\\w-]+).*$|.*", "$1"))
                .toList();
    }

    @Test
    void somePagesSayOneCharsetAndTheirServerAnother() throws CharacterCodingException {
        HttpResponse<byte[]> latin = CrawlByHand.get(expected("Naïve painters").canonicalUrl());
        assertThat(latin.headers().firstValue("Content-Type")).contains("text/html; charset=iso-8859-1");
        assertThat(decoded(latin, "UTF-8")).contains("charset=\"utf-8\"", "Amélie Nordström");
        HttpResponse<byte[]> chinese = CrawlByHand.get(expected("最后一名").canonicalUrl());
        assertThat(chinese.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(decoded(chinese, "GB18030")).contains("charset=gbk", "马拉松");
        assertThatThrownBy(() -> decoded(chinese, "UTF-8")).isInstanceOf(CharacterCodingException.class);
    }

    @Test
    void listsNamePagesThatAreNotThere() {
        assertThat(listed("lighthouse-lamp-sale"))
                .hasSize(1)
                .allSatisfy(url -> assertThat(CrawlByHand.get(url).statusCode()).isEqualTo(404));
    }

    @Test
    void aPageMayNameItsCharsetInTheServersHeaderAlone() throws CharacterCodingException {
        HttpResponse<byte[]> response =
                CrawlByHand.get(expected("Физики записали").canonicalUrl());
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html; charset=windows-1251");
        assertThat(decoded(response, "windows-1251")).contains("поёт лёд").doesNotContain("charset");
    }

    @Test
    void somePagesAreInCharsetsOfOldComputers() throws CharacterCodingException {
        HttpResponse<byte[]> arabic = CrawlByHand.get(expected("الخطّاط").canonicalUrl());
        assertThat(arabic.headers().firstValue("Content-Type")).contains("text/html");
        assertThat(decoded(arabic, "windows-1256")).contains("charset=windows-1256", "دَرَج الفَرْن");
        HttpResponse<byte[]> german =
                CrawlByHand.get(expected("Wie drei Schwestern").canonicalUrl());
        assertThat(decoded(german, "ISO-8859-15")).contains("charset=\"iso-8859-15\"", "23.500 €", "Œufs");
    }

    @Test
    void datesAreInTheDigitsAndMonthsOfTheirReaders() {
        assertThat(text("منارة مرسى")).contains("الأربعاء ٤ آذار ٢٠٢٦ - ٠٩:٣٠");
        assertThat(text("صانعة الأعواد")).contains("الجمعة ٢٧ فبراير ٢٠٢٦ - ١٧:٠٠");
        assertThat(text("دفاعًا عن")).contains("٣ آذار/مارس ٢٠٢٦ - ٠٨:٠٠");
        assertThat(text("Библиобус")).contains("4 марта 2026, 09:30");
        assertThat(text("Alte Schleuse")).contains("Mittwoch, 4. März 2026, 9.30 Uhr");
    }

    private String text(String titleStart) {
        return CrawlByHand.page(expected(titleStart).canonicalUrl()).document().text();
    }

    @Test
    void onePageIsFullOfPronunciationThatItsExpectedTitleLacks() {
        ExpectedArticle article = expected("舊糧倉變身實驗室");
        PageSeen page = CrawlByHand.page(article.canonicalUrl());
        assertThat(page.title()).contains("實(shí)驗(yàn)室", "質(zhì)量");
        assertThat(page.document().select(".content").text().split("質\\(zhì\\)", -1))
                .hasSizeGreaterThan(4);
    }

    @Test
    void oneArticleIsListedOnlyByTheAddressThatItMovedFrom() {
        ExpectedArticle article = expected("Skerrin gets its ferry back");
        assertThat(listed("skerrin"))
                .hasSize(1)
                .doesNotContain(article.canonicalUrl())
                .allSatisfy(
                        old -> assertThat(CrawlByHand.page(old).canonicalUrl()).isEqualTo(article.canonicalUrl()));
        assertThat(sample.requests()).extracting(Request::status).contains(301);
    }

    @Test
    void oneArticleIsListedOnlyByAnAliasThatNamesItsCanonicalAddress() {
        assertAliases("A library that comes in on the tide", "library-on-a-barge", 1);
    }

    @Test
    void someArticlesAreListedUnderTwoAddresses() {
        assertAliases("Council keeps the night buses", "night-buses-saved", 2);
        assertAliases("停产三十年的老茶厂", "10258", 2);
    }

    private void assertAliases(String titleStart, String inAddress, int addresses) {
        String canonical = expected(titleStart).canonicalUrl();
        assertThat(listed(inAddress))
                .hasSize(addresses)
                .anyMatch(address -> !address.equals(canonical))
                .allSatisfy(address ->
                        assertThat(CrawlByHand.page(address).canonicalUrl()).isEqualTo(canonical));
    }

    private List<String> listed(String inAddress) {
        return sample.newspapers().stream()
                .flatMap(newspaper -> CrawlByHand.listings(newspaper).stream())
                .map(CrawlByHand.Listing::url)
                .filter(url -> url.contains(inAddress))
                .toList();
    }

    private ExpectedArticle expected(String titleStart) {
        return sample.expected().stream()
                .filter(article -> article.title().startsWith(titleStart))
                .findFirst()
                .orElseThrow();
    }

    private static String decoded(HttpResponse<byte[]> response, String charset) throws CharacterCodingException {
        return Charset.forName(charset)
                .newDecoder()
                .decode(ByteBuffer.wrap(response.body()))
                .toString();
    }
}
