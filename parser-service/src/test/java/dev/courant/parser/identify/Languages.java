package dev.courant.parser.identify;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** News of a harbour and of a football club, and the first articles of the Universal Declaration of Human Rights, in eighty-three languages. */
public final class Languages {
    private static final String RESOURCE = "/dev/courant/parser/identify/languages.tsv";

    private Languages() {}

    /** One text and its language. */
    public record Text(String tag, String text) {}

    public static List<Text> texts() {
        try (InputStream in = Languages.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Text(parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
