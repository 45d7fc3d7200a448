package dev.courant.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnAddressTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<link rel='alternate canonical' href='https://paper.example/a?utm_source=x'> | https://paper.example/a",
                "<meta property=og:url content=https://paper.example/b>                       | https://paper.example/b",
                "<meta property=og:url content=https://paper.example/b><link rel=canonical href=https://paper.example/a> | https://paper.example/a",
                "<link rel=canonical href=https://paper.example/><meta property=og:url content=https://paper.example/b> | https://paper.example/b",
                "<link rel=canonical href=/a>                                                 |",
                "</head><body><link rel=canonical href=https://paper.example/a>               |",
                "<p>nothing                                                                   |"
            })
    void thePageStatesIt(String head, String address) {
        byte[] body = ("<!doctype html><head>" + head).getBytes(StandardCharsets.UTF_8);
        assertThat(OwnAddress.of(body).orElse(null)).isEqualTo(address);
    }
}
