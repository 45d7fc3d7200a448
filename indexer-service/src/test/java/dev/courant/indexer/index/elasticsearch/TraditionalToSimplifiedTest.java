package dev.courant.indexer.index.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import com.ibm.icu.text.UnicodeSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the rules to ICU4J, which they come from. To make them anew after an update of ICU4J, run {@link #main} in the
 * module's folder, and raise the template's version.
 */
class TraditionalToSimplifiedTest {
    private static final Path RESOURCE =
            Path.of("src/main/resources/dev/courant/indexer/index/elasticsearch/traditional-to-simplified.txt");

    public static void main(String[] args) throws IOException {
        Files.write(RESOURCE, rulesOfIcu());
    }

    @Test
    void theRulesAreIcus() {
        assertThat(ArticleTemplate.traditionalToSimplified()).isEqualTo(rulesOfIcu());
    }

    @Test
    void noTargetIsItselfASource() {
        Map<String, String> rules = ArticleTemplate.traditionalToSimplified().stream()
                .map(rule -> rule.split("=>", -1))
                .collect(Collectors.toMap(rule -> rule[0], rule -> rule[1]));

        assertThat(rules).hasSizeGreaterThan(3_000).containsEntry("質", "质").containsEntry("強", "强");
        assertThat(rules.keySet()).doesNotContainAnyElementsOf(rules.values());
    }

    /** One rule for each Han character that ICU's transform, or the canonical form of a compatibility one, changes. */
    private static List<String> rulesOfIcu() {
        Transliterator simplified = Transliterator.getInstance("Traditional-Simplified");
        Normalizer2 canonical = Normalizer2.getNFCInstance();
        Map<String, String> changed = new TreeMap<>();
        for (String character : new UnicodeSet("[:Han:]")) {
            String target = simplified.transliterate(canonical.normalize(character));
            if (!target.equals(character)) {
                changed.put(character, target);
            }
        }
        return changed.keySet().stream()
                .filter(source -> !end(source, changed).equals(source))
                .map(source -> source + "=>" + end(source, changed))
                .toList();
    }

    /** Where the rules lead from a character; the first by code point where they lead round in a circle. */
    private static String end(String source, Map<String, String> rules) {
        List<String> way = new ArrayList<>();
        String at = source;
        while (rules.containsKey(at) && !way.contains(at)) {
            way.add(at);
            at = rules.getOrDefault(at, at);
        }
        return way.contains(at) ? Collections.min(way.subList(way.indexOf(at), way.size())) : at;
    }
}
