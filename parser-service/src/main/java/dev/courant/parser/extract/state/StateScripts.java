package dev.courant.parser.extract.state;

import dev.courant.parser.limit.PageBudget;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;

/** The state in a page's scripts: those that are JSON, and what others assign. */
final class StateScripts {
    /** No article is shorter than this with all that is said of it. In characters. */
    private static final int SHORTEST = 500;

    private static final int TRIES = 16;
    private static final String PARSE = "JSON.parse(";
    private static final String DECODE = "decodeURIComponent(";
    private static final String FLIGHT = "__next_f.push(";

    private final List<JsonNode> states = new ArrayList<>();
    private final StringBuilder flight = new StringBuilder();

    private StateScripts() {}

    /** The states in the order of the page. */
    static List<JsonNode> read(List<Element> scripts, PageBudget budget) {
        StateScripts read = new StateScripts();
        for (Element script : scripts) {
            String data = script.data();
            if (data.length() >= SHORTEST && !script.attr("type").contains("ld+json")) {
                budget.check();
                read.script(script, data);
            } else if (data.contains(FLIGHT)) {
                read.flight(data);
            }
        }
        if (!read.flight.isEmpty()) {
            read.states.add(FlightRows.read(read.flight.toString()));
        }
        return read.states;
    }

    private void script(Element script, String data) {
        if (script.attr("type").toLowerCase(Locale.ROOT).contains("json")) {
            boolean numbered = script.id().contains("NUXT_DATA");
            Json.at(0, unescaped(data))
                    .map(Json.Read::value)
                    .ifPresent(value -> states.add(numbered ? NumberedValues.resolve(value) : value));
        } else if (data.contains(FLIGHT)) {
            flight(data);
        } else {
            assignments(data);
        }
    }

    /** Angular has entities of its own, so that no markup stands in a script. */
    private static String unescaped(String data) {
        return data.contains("{&q;")
                ? data.replace("&q;", "\"")
                        .replace("&s;", "'")
                        .replace("&l;", "<")
                        .replace("&g;", ">")
                        .replace("&a;", "&")
                : data;
    }

    private void flight(String data) {
        for (int at = data.indexOf(FLIGHT); at >= 0; at = data.indexOf(FLIGHT, at + 1)) {
            Json.at(at + FLIGHT.length(), data).ifPresent(read -> {
                JsonNode piece = read.value().path(1);
                flight.append(piece.isString() ? piece.asString() : "");
            });
        }
    }

    private void assignments(String data) {
        int at = data.indexOf('=');
        for (int tries = 0; at >= 0 && data.length() - at > SHORTEST && tries < TRIES; at = data.indexOf('=', at + 1)) {
            int value = at + 1;
            while (value < data.length() && data.charAt(value) <= ' ') {
                value++;
            }
            if (data.startsWith("{", value) || data.startsWith("[", value) || data.startsWith(PARSE, value)) {
                tries++;
                at = Math.max(at, assigned(value, data));
            }
        }
    }

    /** Takes what is assigned; returns where it ends. */
    private int assigned(int value, String data) {
        boolean quoted = data.startsWith(PARSE, value);
        int start = quoted ? value + PARSE.length() : value;
        boolean encoded = quoted && data.startsWith(DECODE, start);
        start += encoded ? DECODE.length() : 0;
        Json.Read read = Json.at(start, data).orElse(null);
        if (read == null) {
            return value;
        }
        if (!quoted) {
            states.add(read.value());
        } else if (read.value().isString()) {
            Json.at(0, encoded ? decoded(read.value().asString()) : read.value().asString())
                    .ifPresent(inner -> states.add(inner.value()));
        }
        return read.end();
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
