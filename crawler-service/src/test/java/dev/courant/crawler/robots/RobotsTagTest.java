package dev.courant.crawler.robots;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTagTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "noindex                                  | true  | false | false",
                "NoArchive, nofollow                      | false | true | true",
                "none                                     | true  | true | true",
                "max-snippet: 20, noindex                 | true  | false | false",
                "otherbot: noindex                        | false | false | false",
                "otherbot: nofollow, noindex              | false | false | false",
                "courant: noindex                         | true  | false | false",
                "otherbot: noindex, courant: noarchive    | false | true | false",
                "unavailable_after: 25 Jun 2027, noindex  | true  | false | false",
                "all                                      | false | false | false",
            })
    void readsWhatConcernsUs(String header, boolean noindex, boolean noarchive, boolean nofollow) {
        assertThat(RobotsTag.of(header, "Courant")).isEqualTo(new RobotsTag(noindex, noarchive, nofollow));
    }

    @Test
    void aNameHoldsForItsOwnLineOnly() {
        assertThat(RobotsTag.of("otherbot: nofollow\nnoindex", "Courant")).isEqualTo(new RobotsTag(true, false, false));
        assertThat(RobotsTag.of("noarchive\notherbot: none", "Courant")).isEqualTo(new RobotsTag(false, true, false));
    }

    @Test
    void anAbsentHeaderAsksForNothing() {
        assertThat(RobotsTag.of(null, "Courant")).isEqualTo(new RobotsTag(false, false, false));
    }
}
