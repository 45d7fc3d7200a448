package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Kind;
import dev.courant.parser.extract.html.Occurrence;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sort of piece a title says it is: "Opinion: …", "【社评】…", "… – live updates", "… im Liveticker". */
final class TitleLabel {
    private static final String OPENING = "【［[(（";
    private static final String BEHIND_LABEL = ":：|｜.–—】］])）";
    private static final String BEFORE_LABEL = "|｜–—:：-([（";
    private static final int LONGEST = 24;

    /** Articles with a video or pictures in them are labelled, too: they are no more than articles. */
    private static final Set<String> OF_ARTICLES = Set.of(
            "photos", "pictures", "le foto", "portfolio", "фотолента", "φωτογραφίες", "صور", "图片", "圖片", "写真", "포토");

    private static final Occurrence LIVE = Occurrence.of(
            "(?iu)(?:^|[^\\p{L}])(?:live[- ]?blog|live[- ]?ticker|live[- ]updates|minuto a minuto|текстовая трансляция|文字直播|图文直播|圖文直播)(?:$|[^\\p{L}])");

    private TitleLabel() {}

    /** The kind; null if the title has no label that tells. */
    static @Nullable Kind kind(String title) {
        Kind ahead = ahead(title);
        Kind kind = ahead == null ? behind(title) : ahead;
        return kind == null && LIVE.isIn(title) ? Kind.LIVE_BLOG : kind;
    }

    private static @Nullable Kind ahead(String title) {
        int start = !title.isEmpty() && OPENING.indexOf(title.charAt(0)) >= 0 ? 1 : 0;
        for (int i = start + 1; i < Math.min(title.length(), LONGEST); i++) {
            if (BEHIND_LABEL.indexOf(title.charAt(i)) >= 0) {
                return of(title.substring(start, i));
            }
        }
        return null;
    }

    private static @Nullable Kind behind(String title) {
        int end = title.length();
        end = end > 0 && ")]）".indexOf(title.charAt(end - 1)) >= 0 ? end - 1 : end;
        for (int i = end - 1; i > Math.max(0, end - LONGEST); i--) {
            if (BEFORE_LABEL.indexOf(title.charAt(i)) >= 0) {
                return isWithinWord(title, i) ? null : of(title.substring(i + 1, end));
            }
        }
        return null;
    }

    private static boolean isWithinWord(String title, int at) {
        return title.charAt(at) == '-' && title.charAt(at - 1) != ' ';
    }

    private static @Nullable Kind of(String label) {
        Kind kind = KindWords.of(label);
        boolean tells = kind == Kind.OPINION
                || kind == Kind.LIVE_BLOG
                || (kind == Kind.GALLERY && !OF_ARTICLES.contains(label.strip().toLowerCase(Locale.ROOT)));
        return tells ? kind : null;
    }
}
