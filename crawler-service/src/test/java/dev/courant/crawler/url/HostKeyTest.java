package dev.courant.crawler.url;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostKeyTest {
    @ParameterizedTest
    @CsvSource({
        "https://www.example.co.uk/a, example.co.uk",
        "https://amp.news.example.com:8443/a, example.com",
        "http://127.0.0.1:8080/a, 127.0.0.1:8080",
        "http://127.0.0.1/a, 127.0.0.1:80",
        "https://[::1]/a, [::1]:443",
        "http://localhost:9/a, localhost:9",
        "http://paper.test/a, paper.test:80",
    })
    void sparesTheRegistrableDomainOrTheHostWithItsPort(String url, String key) {
        assertThat(HostKey.of(url)).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({"https://www.example.com/a?b, https://www.example.com", "http://a.example:8080/, http://a.example:8080"
    })
    void knowsWhatOneRobotsTxtSpeaksFor(String url, String authority) {
        assertThat(HostKey.authority(url)).isEqualTo(authority);
    }
}
