package dev.courant.local.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server's headers ask of robots: {@code X-Robots-Tag} and {@code TDM-Reservation}. */
record RobotsWishes(boolean noindex, boolean noarchive, boolean tdmOptOut) {
    static final RobotsWishes NONE = new RobotsWishes(false, false, false);

    /** Reads all values of both headers; a tag for one named robot ({@code somebot: noindex}) is not meant for us. */
    static RobotsWishes of(List<String> robotsTags, List<String> tdmReservations) {
        Set<String> rules = robotsTags.stream()
                .filter(tag -> !tag.contains(":"))
                .flatMap(tag -> Arrays.stream(tag.split(",", -1)))
                .map(rule -> rule.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        boolean none = rules.contains("none");
        return new RobotsWishes(
                none || rules.contains("noindex"),
                none || rules.contains("noarchive"),
                tdmReservations.stream().anyMatch(value -> value.strip().equals("1")));
    }
}
