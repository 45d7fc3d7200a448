package dev.courant.indexer.page;

import dev.courant.indexer.page.ResultsView.Chip;
import dev.courant.indexer.page.ResultsView.Choice;
import dev.courant.indexer.page.ResultsView.Facet;
import dev.courant.indexer.search.Facets;
import dev.courant.indexer.search.SearchRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What may be chosen, and what is. */
final class FacetViews {
    private static final int MOST_DATES = 12;

    private final Address address;
    private final ReaderFormats formats;
    private final LocalDate today;

    FacetViews(Address address, ReaderFormats formats, LocalDate today) {
        this.address = address;
        this.formats = formats;
        this.today = today;
    }

    List<Facet> facets(SearchRequest request, Facets facets) {
        List<Facet> views = new ArrayList<>();
        views.add(new Facet("Period", periods()));
        if (!facets.dates().isEmpty()) {
            views.add(new Facet("Dates", dates(facets)));
        }
        if (!facets.languages().isEmpty()) {
            views.add(new Facet("Language", languages(request, facets)));
        }
        if (!facets.sources().isEmpty()) {
            views.add(new Facet("Source", sources(request, facets)));
        }
        return views;
    }

    List<Chip> chips(SearchRequest request, Facets facets) {
        List<Chip> chips = new ArrayList<>();
        List<String> period = new ArrayList<>();
        address.parameters().getOrDefault("from", List.of()).forEach(from -> period.add("from " + from));
        address.parameters().getOrDefault("to", List.of()).forEach(to -> period.add("to " + to));
        if (!period.isEmpty()) {
            chips.add(new Chip(
                    String.join(" ", period),
                    address.without("from").without("to").toString()));
        }
        for (String tag : request.languages()) {
            chips.add(new Chip(ReaderFormats.language(tag), toggled("language", request.languages(), tag)));
        }
        for (String id : request.sources()) {
            chips.add(new Chip(name(facets, id), toggled("source", request.sources(), id)));
        }
        return chips;
    }

    private List<Choice> periods() {
        Map<String, LocalDate> starts = new LinkedHashMap<>();
        starts.put("Past day", today.minusDays(1));
        starts.put("Past week", today.minusWeeks(1));
        starts.put("Past month", today.minusMonths(1));
        starts.put("Past year", today.minusYears(1));
        Address any = address.without("to");
        boolean open = !address.parameters().containsKey("to");
        List<Choice> choices = new ArrayList<>();
        starts.forEach((label, start) -> {
            boolean chosen =
                    open && address.parameters().getOrDefault("from", List.of()).contains(start.toString());
            String href = chosen
                    ? any.without("from").toString()
                    : any.with("from", start.toString()).toString();
            choices.add(new Choice(label, href, chosen, ""));
        });
        return choices;
    }

    private List<Choice> dates(Facets facets) {
        return facets.dates().reversed().stream()
                .limit(MOST_DATES)
                .map(bucket -> date(facets.interval(), bucket))
                .toList();
    }

    private Choice date(Facets.Interval interval, Facets.DateCount bucket) {
        LocalDate from = bucket.from();
        LocalDate end = switch (interval) {
            case DAY -> from;
            case MONTH -> from.plusMonths(1).minusDays(1);
            case YEAR -> from.plusYears(1).minusDays(1);
        };
        String label = switch (interval) {
            case DAY -> formats.day(from);
            case MONTH -> formats.month(from);
            case YEAR -> Integer.toString(from.getYear());
        };
        Address there = address.with("from", from.toString()).with("to", end.toString());
        return new Choice(label, there.toString(), false, formats.number(bucket.count()));
    }

    private List<Choice> languages(SearchRequest request, Facets facets) {
        return facets.languages().stream()
                .map(language -> new Choice(
                        ReaderFormats.language(language.tag()),
                        toggled("language", request.languages(), language.tag()),
                        request.languages().contains(language.tag()),
                        formats.number(language.count())))
                .toList();
    }

    private List<Choice> sources(SearchRequest request, Facets facets) {
        return facets.sources().stream()
                .map(source -> new Choice(
                        source.name(),
                        toggled("source", request.sources(), source.id()),
                        request.sources().contains(source.id()),
                        formats.number(source.count())))
                .toList();
    }

    /** Written anew, as an address may also give several values in one, parted by commas. */
    private String toggled(String name, List<String> chosen, String value) {
        Address bare = address.without(name);
        for (String other : chosen) {
            bare = other.equals(value) ? bare : bare.adding(name, other);
        }
        return chosen.contains(value)
                ? bare.toString()
                : bare.adding(name, value).toString();
    }

    private static String name(Facets facets, String id) {
        return facets.sources().stream()
                .filter(source -> source.id().equals(id))
                .map(Facets.SourceCount::name)
                .findFirst()
                .orElse(id);
    }
}
