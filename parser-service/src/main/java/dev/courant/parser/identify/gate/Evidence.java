package dev.courant.parser.identify.gate;

import dev.courant.events.Article.DateOrigin;
import dev.courant.parser.extract.Extraction;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.extract.html.Outline;
import dev.courant.parser.extract.metadata.DatedOffer;
import dev.courant.parser.extract.metadata.Field;
import dev.courant.parser.extract.metadata.Offer;
import dev.courant.parser.extract.metadata.Offers;
import dev.courant.parser.extract.text.MainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the rules look at. Whatever takes a walk over the page is done when it is first asked for, and once. */
final class Evidence {
    private static final Pattern PARTS = Pattern.compile("\\s[|·•–—-]\\s");
    private static final String JSON_LD = "json-ld";
    private static final int LONG = 2_000;
    private static final double FEW_LINKS = 0.1;

    private final HtmlPage page;
    private final Extraction extraction;
    private @Nullable Teasers teasers;
    private @Nullable Prose prose;
    private @Nullable PageAddress address;
    private @Nullable Boolean article;
    private @Nullable Boolean oneStory;
    private @Nullable String allText;
    private @Nullable List<String> names;

    Evidence(HtmlPage page, Extraction extraction) {
        this.page = page;
        this.extraction = extraction;
    }

    HtmlPage page() {
        return page;
    }

    Outline outline() {
        return page.outline();
    }

    MainText text() {
        return extraction.text();
    }

    Offers offers() {
        return extraction.metadata().offers();
    }

    /** Empty if there is none. */
    String title() {
        return extraction.metadata().title().orElse("");
    }

    Teasers teasers() {
        Teasers found = teasers;
        if (found == null) {
            found = Teasers.of(page);
            teasers = found;
        }
        return found;
    }

    Prose prose() {
        Prose read = prose;
        if (read == null) {
            read = Prose.of(extraction.text().blocks(), teasers());
            prose = read;
        }
        return read;
    }

    PageAddress address() {
        PageAddress known = address;
        if (known == null) {
            known = PageAddress.of(page.url());
            address = known;
        }
        return known;
    }

    /** What the page calls itself: its title, the parts of its {@code title} element and its first headings, in lower case. */
    List<String> names() {
        List<String> known = names;
        if (known == null) {
            known = readNames();
            names = known;
        }
        return known;
    }

    private List<String> readNames() {
        List<String> names = new ArrayList<>();
        names.add(title());
        names.addAll(List.of(PARTS.split(page.title(), 8)));
        int[] headings = outline().withTag("h1");
        for (int i = 0; i < Math.min(2, headings.length); i++) {
            names.add(outline().text(headings[i]));
        }
        names.replaceAll(name -> Phrases.folded(name.strip()));
        return names;
    }

    /** The text of the whole body in lower case. */
    String allText() {
        String all = allText;
        if (all == null) {
            all = Phrases.folded(outline().runs().all());
            allText = all;
        }
        return all;
    }

    /** Whether its metadata says when it was published; a date that happens to be on it does not count. */
    boolean datesItself() {
        return isDated(DateOrigin.JSON_LD) || isDated(DateOrigin.META);
    }

    /** Whether a feed says when it was published. What it announced may be there no more. */
    boolean isAnnounced() {
        return isDated(DateOrigin.FEED);
    }

    private boolean isDated(DateOrigin origin) {
        return offers().all(Field.PUBLISHED).stream()
                .map(Offer::value)
                .map(DatedOffer::origin)
                .anyMatch(origin::equals);
    }

    /** Whether everything that it says of itself speaks for one article: its type, its date, its address. */
    boolean claimsOneStory() {
        Boolean claims = oneStory;
        if (claims == null) {
            claims = saysArticle() && address().namesOneStory() && (datesItself() || isDatedBroadcast());
            oneStory = claims;
        }
        return claims;
    }

    /** A recording with its time in the markup: pages of broadcasters have both, and little text. */
    private boolean isDatedBroadcast() {
        int players = outline().withTag("audio").length + outline().withTag("video").length;
        return players == 1 && isDated(DateOrigin.TIME_ELEMENT);
    }

    /** Whether it claims to be one story, and is one so long and with so few links that no other look is needed. */
    boolean isPlainlyOneStory() {
        return text().length() >= LONG && text().linkDensity() < FEW_LINKS && claimsOneStory();
    }

    /** Whether its metadata, or what stands just before the main text, says when it was published or who wrote it. */
    boolean isSigned() {
        return datesItself() || Signature.stands(outline().runs().all(), prose(), extraction.metadata());
    }

    /** Whether its markup claims that it is an article. */
    boolean saysArticle() {
        Boolean says = article;
        if (says == null) {
            says = page.meta("og:type")
                            .filter(type -> type.toLowerCase(Locale.ROOT).contains("article"))
                            .isPresent()
                    || page.meta("article:published_time").isPresent()
                    || offers().all(Field.TITLE).stream()
                            .anyMatch(offer -> offer.extractor().equals(JSON_LD))
                    || isMarked();
            article = says;
        }
        return says;
    }

    private boolean isMarked() {
        for (int at = 0; at < outline().size(); at++) {
            if (outline().attribute(at, "itemprop").contains("articleBody")
                    || outline().attribute(at, "itemtype").endsWith("Article")) {
                return true;
            }
        }
        return false;
    }

    /** For whoever wonders. */
    String figures() {
        return "text %d of %d, prose %d, teasers %d (%.2f of the text), links %.2f"
                .formatted(
                        text().length(),
                        text().pageLength(),
                        prose().length(),
                        teasers().length(),
                        prose().teasedShare(),
                        text().pageLinkDensity());
    }
}
