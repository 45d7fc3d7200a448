package dev.courant.local.newspapers;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page as its author writes it: headers, an empty line, and the blocks of the text parted by empty lines.
 *
 * <p>Headers that mean something here; any other is there for the templates:
 * <ul>
 *   <li>{@code path}: where it is served, its canonical URL, percent-encoded; {@code template}: what prints it
 *   <li>{@code kind}: {@code article} (expected in the index; so where the header is missing), {@code vanishing} (an
 *       article that is gone when a reader comes back), {@code no-article}, or {@code forbidden} (by robots.txt)
 *   <li>{@code revises}: the path of the page whose later version this is, served when a reader comes back; headers that
 *       are missing here are those of the first version
 *   <li>{@code status}: what the server says with it, 200 if missing
 *   <li>{@code title}, {@code published}, {@code updated}: the latter two ISO 8601 with offset
 *   <li>{@code date-locale}: a language tag whose words and digits visible dates are in, else that of {@code language}
 *   <li>{@code listed-as}: the addresses that lists give for it, or {@code never}; else its path
 *   <li>{@code listed-in}: the paths of the lists (feed, sitemap, section page) that name it; all of them if missing
 *   <li>{@code listed-title}: the headline that they give for it, where that is another than the page's
 *   <li>{@code also-at}: other paths of the same page, which then says {@code rel=canonical}
 *   <li>{@code moved-from}: paths that redirect to it, permanently
 *   <li>{@code charset}: of the bytes, UTF-8 if missing; {@code charset-label}: what the page claims instead
 *   <li>{@code content-type}: what the server sends instead of naming the charset of UTF-8 pages and no other
 *   <li>{@code encoding}: the coding to send it in, {@code br}, {@code gzip} or {@code identity}; else the site's
 *   <li>{@code pronounced}: characters that a careless converter follows with their reading: {@code 質zhì 產chǎn}
 *   <li>{@code found-by}: a {@link SampleQuery}
 * </ul>
 */
record Manuscript(Map<String, String> headers, List<Block> blocks) {
    enum Kind {
        ARTICLE,
        VANISHING,
        NO_ARTICLE,
        FORBIDDEN
    }

    static Manuscript parse(String text) {
        String[] parts = text.strip().split("\\R(\\h*\\R)+", -1);
        Map<String, String> headers = new LinkedHashMap<>();
        parts[0].lines().forEach(line -> {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return new Manuscript(
                headers, Arrays.stream(parts).skip(1).map(Block::of).toList());
    }

    /** This later version with all that it leaves to the first. */
    Manuscript completedBy(Manuscript first) {
        Map<String, String> all = new LinkedHashMap<>(first.headers());
        all.putAll(headers);
        return new Manuscript(all, blocks);
    }

    String path() {
        return required("path");
    }

    String title() {
        return required("title");
    }

    String template() {
        return required("template");
    }

    Kind kind() {
        return header("kind")
                .map(name -> Kind.valueOf(name.replace('-', '_').toUpperCase(Locale.ROOT)))
                .orElse(Kind.ARTICLE);
    }

    int status() {
        return header("status").map(Integer::parseInt).orElse(200);
    }

    Optional<OffsetDateTime> published() {
        return header("published").map(OffsetDateTime::parse);
    }

    Optional<OffsetDateTime> updated() {
        return header("updated").map(OffsetDateTime::parse).or(this::published);
    }

    Charset charset() {
        return header("charset").map(Charset::forName).orElse(StandardCharsets.UTF_8);
    }

    List<String> listedAs() {
        String listed = header("listed-as").orElse(path());
        return "never".equals(listed) ? List.of() : words(listed).toList();
    }

    boolean isListedIn(String list) {
        return header("listed-in")
                .map(lists -> words(lists).anyMatch(list::equals))
                .orElse(true);
    }

    List<String> alsoAt() {
        return header("also-at").stream().flatMap(Manuscript::words).toList();
    }

    List<String> movedFrom() {
        return header("moved-from").stream().flatMap(Manuscript::words).toList();
    }

    /** The text as the page spells it: with the noise that {@code pronounced} asks for. */
    String spelled(String text) {
        return header("pronounced").stream().flatMap(Manuscript::words).reduce(text, (noisy, reading) -> {
            String character = reading.substring(0, 1);
            return noisy.replace(character, character + "(" + reading.substring(1) + ")");
        });
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    private String required(String name) {
        return header(name).orElseThrow(() -> new IllegalArgumentException("No '" + name + "' in " + headers));
    }

    private static Stream<String> words(String text) {
        return Arrays.stream(text.split("\\s+", -1));
    }
}
