package dev.courant.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageHeadTest {
    @Test
    void findsLinksAndMetasAsTheyStand() {
        PageHead head = head("<!doctype html><html><head><META name=a content=b><link\nrel=x href='/y>z'></head>");

        assertThat(head.metas()).containsExactly("<META name=a content=b>");
        assertThat(head.links()).containsExactly("<link\nrel=x href='/y>z'>");
    }

    @Test
    void endsWithTheHeadOrWhereTheBodyBegins() {
        assertThat(head("<link a></head><link b>").links()).containsExactly("<link a>");
        assertThat(head("<link a><BODY class=x><link b>").links()).containsExactly("<link a>");
        assertThat(head("<link a><bodyguard><link b></header><link c>").links())
                .containsExactly("<link a>", "<link b>", "<link c>");
    }

    @Test
    void passesOverWhatIsNoMarkup() {
        assertThat(head("<!-- <link a> --><link b>").links()).containsExactly("<link b>");
        assertThat(head("<!--><link b>").links()).containsExactly("<link b>");
        assertThat(head("<script>'<link a></head>'</SCRIPT><link b>").links()).containsExactly("<link b>");
        assertThat(head("<title><link a></title><style><link c></style><link b>")
                        .links())
                .containsExactly("<link b>");
        assertThat(head("<script src='</script>'></script><link b>").links()).containsExactly("<link b>");
    }

    @Test
    void readsWhatScriptsWouldHide() {
        assertThat(head("<noscript><link a></noscript><template><meta b></template>")
                        .links())
                .containsExactly("<link a>");
    }

    @Test
    void quotesCountOnlyWhereAValueBegins() {
        assertThat(head("<meta content=it's><link b>").links()).containsExactly("<link b>");
        assertThat(head("<meta content = \"a>b\" x><link b>").metas()).containsExactly("<meta content = \"a>b\" x>");
        assertThat(head("<meta alt'x><link b>").links()).containsExactly("<link b>");
    }

    @Test
    void whatIsCutOffEndsThere() {
        assertThat(head("<link a").links()).containsExactly("<link a");
        assertThat(head("<meta content=\"a><link b>").links()).isEmpty();
        assertThat(head("<script><link b>").links()).isEmpty();
        assertThat(head("<").links()).isEmpty();
        assertThat(head("").links()).isEmpty();
        assertThat(head("<!--<link a>").links()).isEmpty();
        assertThat(head(" ".repeat(256 * 1024) + "<link a>").links()).isEmpty();
    }

    private static PageHead head(String html) {
        return PageHead.of(html.getBytes(StandardCharsets.UTF_8));
    }
}
