package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"Courant/1.0 (+https://example.org/bot)", "Courant (crawl@example.org)", "C +mailto:a@b.org"})
    void knowsAContact(String header) {
        assertThat(new UserAgent(header).hasContact()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Courant/1.0", "Courant/0.1 (news crawler)", "Courant @ home", "Courant (+https://)"})
    void knowsThatThereIsNone(String header) {
        assertThat(new UserAgent(header).hasContact()).isFalse();
    }

    @Test
    void namesTheProductAsRobotsTxtDoes() {
        assertThat(new UserAgent("Courant/1.0 (x)").product()).isEqualTo("Courant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/1.0", "Courant\r\nX: y", "Courant é"})
    void isAHeader(String header) {
        assertThatThrownBy(() -> new UserAgent(header)).isInstanceOf(IllegalArgumentException.class);
    }
}
