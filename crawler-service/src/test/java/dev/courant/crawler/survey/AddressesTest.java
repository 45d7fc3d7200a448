package dev.courant.crawler.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            example.org             | https://example.org/ https://www.example.org/ http://example.org/
            EXAMPLE.org/news        | https://example.org/news https://www.example.org/news http://example.org/news
            www.example.org         | https://www.example.org/ http://www.example.org/
            bücher.example.org      | https://xn--bcher-kva.example.org/ http://xn--bcher-kva.example.org/
            https://example.org/a?b | https://example.org/a?b
            http://example.org      | http://example.org/
            localhost:8080          | http://localhost:8080/
            127.0.0.1:8080/x        | http://127.0.0.1:8080/x
            127.0.0.1.example.org   | https://127.0.0.1.example.org/ http://127.0.0.1.example.org/
            """)
    void triesTheLikeliestFirst(String asked, String urls) {
        assertThat(Addresses.of(asked)).isEqualTo(Arrays.asList(urls.split(" ", -1)));
    }
}
