package dev.courant.parser.extract.metadata;

import dev.courant.parser.extract.html.TextMeasure;
import java.util.Arrays;
import java.util.List;

/** Keywords as publishers write them into one string. */
final class Keywords {
    private static final int LONGEST = 80;

    private Keywords() {}

    static List<String> split(String text) {
        return Arrays.stream(text.split("[,;，、；|]", -1))
                .map(TextMeasure::fold)
                .filter(keyword -> !keyword.isEmpty() && keyword.length() <= LONGEST)
                .distinct()
                .toList();
    }
}
