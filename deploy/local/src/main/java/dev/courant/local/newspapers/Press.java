package dev.courant.local.newspapers;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Prints a newspaper: every path of the site with what lies there. */
final class Press {
    private final Edition edition;
    private final Site site;
    private final Typesetting typesetting;
    private final Map<String, Stand> stands = new HashMap<>();

    private Press(Edition edition) {
        this.edition = edition;
        site = edition.site();
        typesetting = new Typesetting(edition);
    }

    static Map<String, Stand> print(Edition edition) {
        return new Press(edition).print();
    }

    private Map<String, Stand> print() {
        site.manuscripts().forEach(this::print);
        site.files().forEach((path, text) -> {
            String filled = Template.render(text, typesetting.ofFile(path));
            add(path, new Stand(Resource.file(path, filled, typesetting.newest(), coding()), Optional.empty()));
        });
        return Map.copyOf(stands);
    }

    private void print(Manuscript manuscript) {
        Optional<Resource> later = manuscript.kind() == Manuscript.Kind.VANISHING
                ? Optional.of(Resource.GONE)
                : Optional.ofNullable(site.revisions().get(manuscript.path())).map(this::page);
        Stand stand = new Stand(page(manuscript), later);
        add(manuscript.path(), stand);
        manuscript.alsoAt().forEach(path -> add(path, stand));
        Resource moved = Resource.moved(edition.url(manuscript), modified(manuscript));
        manuscript.movedFrom().forEach(path -> add(path, new Stand(moved, Optional.empty())));
    }

    private Resource page(Manuscript manuscript) {
        String template = site.templates().get(manuscript.template());
        if (template == null) {
            throw new IllegalArgumentException("No template for " + manuscript.headers());
        }
        String html = Template.render(template, typesetting.ofPage(manuscript));
        Coding coding = manuscript.header("encoding").map(Coding::named).orElseGet(this::coding);
        return Resource.page(manuscript, html, modified(manuscript), coding);
    }

    private Instant modified(Manuscript manuscript) {
        return manuscript.updated().map(OffsetDateTime::toInstant).orElse(typesetting.newest());
    }

    private Coding coding() {
        return Coding.named(site.settings().getOrDefault("encoding", "gzip"));
    }

    private void add(String path, Stand stand) {
        if (stands.putIfAbsent(path, stand) != null) {
            throw new IllegalArgumentException("Two things at " + path + " of " + site.id());
        }
    }
}
