package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Kind;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What sort of piece it is, by its section, the label before or above its headline, its address. */
final class KindExtractor implements MetadataExtractor {
    private static final String SEPARATORS = ":：|｜.–—】］]";
    private static final int LONGEST_LABEL = 24;

    @Override
    public String name() {
        return "kind";
    }

    @Override
    public void extract(Survey survey, Offers offers) {
        offers.best(Field.SECTION).ifPresent(section -> offer(offers, 0.55, KindWords.of(section)));
        offers.best(Field.SUBTITLES).orElse(List.of()).forEach(kicker -> offer(offers, 0.55, KindWords.of(kicker)));
        offers.best(Field.TITLE).ifPresent(title -> offer(offers, 0.52, label(title)));
        offer(offers, 0.5, inPath(survey.page().url()));
    }

    private static void offer(Offers offers, double trust, @Nullable Kind kind) {
        if (kind != null) {
            offers.offer(Field.KIND, trust, kind);
        }
    }

    /** As in "Opinion: …" and "【社评】…". Articles with a video or pictures in them are labelled, too: they are no more than articles. */
    private static @Nullable Kind label(String title) {
        int start = !title.isEmpty() && "【［[".indexOf(title.charAt(0)) >= 0 ? 1 : 0;
        for (int i = start + 1; i < Math.min(title.length(), LONGEST_LABEL); i++) {
            if (SEPARATORS.indexOf(title.charAt(i)) >= 0) {
                Kind kind = KindWords.of(title.substring(start, i));
                return kind == Kind.OPINION || kind == Kind.LIVE_BLOG ? kind : null;
            }
        }
        return null;
    }

    private static @Nullable Kind inPath(String url) {
        int start = url.indexOf('/', url.indexOf("://") + 3);
        while (start >= 0) {
            int end = url.indexOf('/', start + 1);
            Kind kind = end < 0 ? null : KindWords.of(segment(url.substring(start + 1, end)));
            if (kind != null) {
                return kind;
            }
            start = end;
        }
        return null;
    }

    private static String segment(String raw) {
        if (raw.indexOf('%') < 0) {
            return raw.replace('-', ' ');
        }
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8).replace('-', ' ');
        } catch (IllegalArgumentException broken) {
            return raw;
        }
    }
}
