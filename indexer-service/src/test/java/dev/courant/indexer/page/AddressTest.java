package dev.courant.indexer.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressTest {
    private static final List<String> KNOWN = List.of("q", "language", "after");

    @Test
    void whatOthersPutBehindALinkIsLeftOut() {
        assertThat(address(Map.of("q", List.of("港口 sea"), "utm_source", List.of("x"), "language", List.of(""))))
                .hasToString("/?q=%E6%B8%AF%E5%8F%A3+sea");
    }

    @Test
    void aNewChoiceStartsAtTheFirstPage() {
        Address paged = address(Map.of("q", List.of("sea"), "after", List.of("xyz")));

        assertThat(paged.adding("language", "en")).hasToString("/?q=sea&language=en");
        assertThat(paged.with("after", "next")).hasToString("/?q=sea&after=next");
    }

    @Test
    void nothingChosenIsTheFrontPage() {
        assertThat(address(Map.of("q", List.of("sea"))).without("q")).hasToString("/");
    }

    private static Address address(Map<String, List<String>> parameters) {
        return Address.of(parameters, KNOWN);
    }
}
