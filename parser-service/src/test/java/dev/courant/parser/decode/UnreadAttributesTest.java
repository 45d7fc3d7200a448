package dev.courant.parser.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadAttributesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/courant/parser");
    private static final Pattern ASKED = Pattern.compile(
            "(?:[aA]ttr|hasKey|attribute|attributes\\(\\)\\.get)\\((?:\\w+, )?\"([\\w-]+)\"\\)|\"(data-[\\w-]+)\"");

    /** An attribute that is passed over reads as if the page had none: nobody must come to ask for it. */
    @Test
    void whatTheParserAsksForIsNotPassedOver() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(SOURCES)) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                for (Matcher name = ASKED.matcher(Files.readString(source)); name.find(); ) {
                    asked.add(name.group(1) == null ? name.group(2) : name.group(1));
                }
            }
        }
        assertThat(asked)
                .contains("href", "itemprop", "data-src", "aria-hidden")
                .noneMatch(UnreadAttributesTest::isPassedOver);
    }

    @ParameterizedTest
    @ValueSource(strings = {"srcset", "onclick", "ONLOAD", "data-id", "aria-label", "Target", "loading"})
    void whatSteersABrowserIs(String name) {
        assertThat(isPassedOver(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "o",
                "on",
                "data-src",
                "data-lazy-src",
                "data-publish-date",
                "data-author",
                "aria-hidden",
                "title",
                "x"
            })
    void whatMayTellSomethingIsNot(String name) {
        assertThat(isPassedOver(name)).isFalse();
    }

    private static boolean isPassedOver(String name) {
        byte[] tag = ("<a " + name + "=1>").getBytes(StandardCharsets.UTF_8);
        return UnreadMarkup.ranges(tag, 0).length > 0;
    }
}
