package dev.courant.indexer.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The search page's address, to be varied; it never keeps a cursor, which belongs to one result only. */
final class Address {
    private static final String CURSOR = "after";

    private final Map<String, List<String>> parameters;

    private Address(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** Known parameters of the page's own request; what others put behind a link is left out. */
    static Address of(Map<String, List<String>> parameters, List<String> known) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        for (String name : known) {
            List<String> values = parameters.getOrDefault(name, List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                kept.put(name, values);
            }
        }
        return new Address(kept);
    }

    Map<String, List<String>> parameters() {
        return parameters;
    }

    Address with(String name, String value) {
        return change(name, List.of(value));
    }

    Address without(String name) {
        return change(name, List.of());
    }

    Address adding(String name, String value) {
        List<String> values = new ArrayList<>(parameters.getOrDefault(name, List.of()));
        values.add(value);
        return change(name, values);
    }

    Address removing(String name, String value) {
        return change(
                name,
                parameters.getOrDefault(name, List.of()).stream()
                        .filter(kept -> !kept.equals(value))
                        .toList());
    }

    private Address change(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(parameters);
        changed.remove(CURSOR);
        changed.remove(name);
        if (!values.isEmpty()) {
            changed.put(name, List.copyOf(values));
        }
        return new Address(changed);
    }

    /** As a link. */
    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .flatMap(parameter -> parameter.getValue().stream()
                        .map(value -> parameter.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/" : "/?" + query;
    }
}
