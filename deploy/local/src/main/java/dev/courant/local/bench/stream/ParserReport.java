package dev.courant.local.bench.stream;

import dev.courant.local.bench.Measurement;
import dev.courant.local.bench.extract.PageSet;
import dev.courant.local.console.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/** The figures under their names, for the file and for people. */
record ParserReport(PageSet set, int times, double bare, List<ServiceRun> runs) {
    Measurement measurement() {
        return new Measurement(sizes(), headline(), figures(), table());
    }

    private SequencedMap<String, Object> sizes() {
        SequencedMap<String, Object> sizes = new LinkedHashMap<>();
        sizes.put("origin", set.origin());
        sizes.put("pages", set.pages().size() * times);
        sizes.put("bytes", set.bytes() * times);
        return sizes;
    }

    private SequencedMap<String, Double> headline() {
        SequencedMap<String, Double> headline = new LinkedHashMap<>();
        headline.put("ratio_bare", ratio(runs.getFirst()));
        headline.put("ratio_bare_all_lanes", ratio(runs.getLast()));
        headline.put("bare_pages_per_s", bare);
        for (ServiceRun run : runs) {
            headline.put("service_pages_per_s_%d_lanes".formatted(run.lanes()), run.pagesPerSecond());
        }
        return headline;
    }

    private SequencedMap<String, Object> figures() {
        SequencedMap<String, Object> figures = new LinkedHashMap<>();
        for (ServiceRun run : runs) {
            figures.put("cpu_ms_per_page_%d_lanes".formatted(run.lanes()), millisPerPage(run));
        }
        return figures;
    }

    private List<String> table() {
        Table table = new Table("", "pages/s", "of the bare parser, per lane", "CPU-ms/page");
        table.row("the bare parser, one thread", number("%.0f", bare), "1.00", number("%.2f", 1e3 / bare));
        for (ServiceRun run : runs) {
            table.row(
                    "the service, %d lane(s)".formatted(run.lanes()),
                    number("%.0f", run.pagesPerSecond()),
                    number("%.2f", ratio(run)),
                    number("%.2f", millisPerPage(run)));
        }
        return table.lines();
    }

    private double ratio(ServiceRun run) {
        return run.pagesPerSecond() / (bare * run.lanes());
    }

    private static double millisPerPage(ServiceRun run) {
        return run.cpuSeconds() * 1e3 / run.pages();
    }

    private static String number(String format, double figure) {
        return String.format(Locale.ROOT, format, figure);
    }
}
