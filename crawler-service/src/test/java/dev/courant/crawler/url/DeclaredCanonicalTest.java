package dev.courant.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredCanonicalTest {
    private static final String URL = "https://www.example.com/a?print=1";

    @Test
    void readsTheHead() {
        assertThat(inHead("<link rel=\"canonical\" href=\"/a\">")).contains("https://www.example.com/a");
        assertThat(inHead("<LINK HREF='https://m.example.com/a?utm_source=x' REL=Canonical>"))
                .contains("https://m.example.com/a");
        assertThat(inHead("<link rel='foo canonical' href=/b>")).contains("https://www.example.com/b");
    }

    @Test
    void readsTheLinkHeaderFirst() {
        PageHead body = PageHead.of("<head><link rel=canonical href=/b>".getBytes(StandardCharsets.UTF_8));

        assertThat(DeclaredCanonical.of(URL, "</s.css>; rel=preload, </a>; rel=\"canonical\"", body))
                .contains("https://www.example.com/a");
        assertThat(DeclaredCanonical.of(URL, "</s.css>; rel=preload", body)).contains("https://www.example.com/b");
    }

    @Test
    void ignoresWhatIsNoMarkupOfTheHead() {
        assertThat(inHead("<!-- <link rel=canonical href=/b> -->")).isEmpty();
        assertThat(inHead("<script>'<link rel=canonical href=/b>'</script>")).isEmpty();
        assertThat(inHead("</head><body><link rel=canonical href=/b>")).isEmpty();
        assertThat(inHead("<link rel='canonical'><link rel=alternate href=/b>")).isEmpty();
    }

    @Test
    void believesNoOtherSiteAndNoFrontPage() {
        assertThat(inHead("<link rel=canonical href=https://other.example.org/a>"))
                .isEmpty();
        assertThat(inHead("<link rel=canonical href=https://www.example.com/>")).isEmpty();
        assertThat(inHead("<link rel=canonical href=javascript:void(0)>")).isEmpty();
    }

    @Test
    void readsUrlsInAnyEncodingOfMarkup() {
        byte[] gbk = "<head><title>质量</title><link rel=canonical href=/%E6%96%B0>".getBytes(Charset.forName("GB18030"));
        byte[] utf8 = "<head><link rel=canonical href=/新>".getBytes(StandardCharsets.UTF_8);

        assertThat(DeclaredCanonical.of(URL, null, PageHead.of(gbk))).contains("https://www.example.com/%E6%96%B0");
        assertThat(DeclaredCanonical.of(URL, null, PageHead.of(utf8))).contains("https://www.example.com/%E6%96%B0");
    }

    private static Optional<String> inHead(String head) {
        String page = "<html><head>" + head + "</head><body>Text</body></html>";
        return DeclaredCanonical.of(URL, null, PageHead.of(page.getBytes(StandardCharsets.UTF_8)));
    }
}
