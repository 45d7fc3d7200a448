package dev.courant.local.newspapers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A newspaper as its folder holds it.
 *
 * @param id name of the folder
 * @param settings {@code site.properties}: name, country, language, zone, paths of feeds, sitemaps and section pages,
 *     {@code encoding} (the coding to send in, gzip if missing)…
 * @param manuscripts of {@code pages/}
 * @param revisions of those that change while they are being read, by path
 * @param templates of {@code templates/}, by file name without its ending; <code>{{&gt; name}}</code> includes another
 * @param files of {@code files/}, by path on the site; templates themselves
 */
record Site(
        String id,
        Map<String, String> settings,
        List<Manuscript> manuscripts,
        Map<String, Manuscript> revisions,
        Map<String, String> templates,
        Map<String, String> files) {

    private static final Pattern INCLUDE = Pattern.compile("\\{\\{> ([\\w-]+)}}");

    static Site read(Path folder) throws IOException {
        Map<Boolean, List<Manuscript>> pages = texts(folder.resolve("pages")).values().stream()
                .map(Manuscript::parse)
                .collect(
                        Collectors.partitioningBy(page -> page.header("revises").isPresent()));
        return new Site(
                folder.getFileName().toString().replace("/", ""),
                settings(folder.resolve("site.properties")),
                pages.getOrDefault(false, List.of()),
                revisions(pages.getOrDefault(true, List.of()), pages.getOrDefault(false, List.of())),
                templates(texts(folder.resolve("templates"))),
                texts(folder.resolve("files")));
    }

    String setting(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No '" + name + "' in site.properties of " + id);
        }
        return value;
    }

    /** What it says at the end, when a reader has come back. */
    Manuscript latest(Manuscript manuscript) {
        return revisions.getOrDefault(manuscript.path(), manuscript);
    }

    private static Map<String, Manuscript> revisions(List<Manuscript> revisions, List<Manuscript> firsts) {
        Map<String, Manuscript> completed = new TreeMap<>();
        for (Manuscript revision : revisions) {
            String path = revision.header("revises").orElseThrow();
            Manuscript first = firsts.stream()
                    .filter(page -> page.path().equals(path))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("Nothing to revise at " + path));
            completed.put(path, revision.completedBy(first));
        }
        return completed;
    }

    private static Map<String, String> settings(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }

    private static Map<String, String> templates(Map<String, String> texts) {
        Map<String, String> templates = new TreeMap<>();
        texts.forEach((path, text) -> templates.put(
                path.substring(1, path.lastIndexOf('.')),
                INCLUDE.matcher(text)
                        .replaceAll(include -> Matcher.quoteReplacement(included(include.group(1), texts)))));
        return templates;
    }

    private static String included(String name, Map<String, String> texts) {
        String text = texts.get("/" + name + ".html");
        if (text == null) {
            throw new IllegalArgumentException("A template includes '" + name + "', which is not there");
        }
        return text;
    }

    /** All files under a folder by their paths from it, with a leading slash. */
    private static Map<String, String> texts(Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.filter(Files::isRegularFile).forEach(paths::add);
        }
        Map<String, String> texts = new TreeMap<>();
        for (Path path : paths) {
            texts.put("/" + folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        }
        return texts;
    }
}
