package dev.courant.local.bench.extract;

import dev.courant.local.bench.Measurement;
import dev.courant.local.bench.extract.Round.Cost;
import dev.courant.local.console.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/** The figures of the median round under their names, for the file and for people. */
final class ExtractReport {
    private final PageSet set;
    private final int warmUp;
    private final List<Round> rounds;
    private final Round median;
    private final Map<String, Integer> outcomes;

    ExtractReport(PageSet set, int warmUp, List<Round> rounds, Map<String, Integer> outcomes) {
        this.set = set;
        this.warmUp = warmUp;
        this.rounds =
                rounds.stream().sorted(Comparator.comparingDouble(Round::ratio)).toList();
        this.median = this.rounds.get((rounds.size() - 1) / 2);
        this.outcomes = outcomes;
    }

    Measurement measurement() {
        return new Measurement(sizes(), headline(), figures(), lines());
    }

    private SequencedMap<String, Object> sizes() {
        SequencedMap<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("origin", set.origin());
        sizes.put("pages", set.pages().size());
        sizes.put("bytes", set.bytes());
        sizes.put("warm_up_rounds", warmUp);
        sizes.put("rounds", rounds.size());
        return sizes;
    }

    private SequencedMap<String, Double> headline() {
        SequencedMap<String, Double> headline = new LinkedHashMap<>();
        headline.put("ratio_jsoup_parse", median.ratio());
        headline.put("pages_per_s", median.parser().pagesPerSecond());
        headline.put("jsoup_parse_pages_per_s", median.html().pagesPerSecond());
        headline.put("allocated_kb_per_page", median.parser().kilobytesPerPage());
        headline.put("jsoup_parse_allocated_kb_per_page", median.html().kilobytesPerPage());
        return headline;
    }

    private SequencedMap<String, Object> figures() {
        SequencedMap<String, Object> figures = new LinkedHashMap<>();
        figures.put("ratio_least", rounds.getFirst().ratio());
        figures.put("ratio_most", rounds.getLast().ratio());
        figures.put("outcomes_of_all_rounds", outcomes);
        return figures;
    }

    private List<String> lines() {
        Table table = new Table("one thread", "pages/s", "MB/s", "allocated, KB/page");
        table.row(row("Jsoup.parse(String) alone", median.html()));
        table.row(row("the whole parser, bytes to event", median.parser()));
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(String.format(
                Locale.ROOT,
                "Ratio %.3f, the median of %d rounds (%.3f to %.3f).",
                median.ratio(),
                rounds.size(),
                rounds.getFirst().ratio(),
                rounds.getLast().ratio()));
        return lines;
    }

    private Object[] row(String name, Cost cost) {
        double megabytes = set.bytes() / 1e6 / set.pages().size() * cost.pagesPerSecond();
        return new Object[] {name, number(cost.pagesPerSecond()), number(megabytes), number(cost.kilobytesPerPage())};
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, "%.0f", figure);
    }
}
