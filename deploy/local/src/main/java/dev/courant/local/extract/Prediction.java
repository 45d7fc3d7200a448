package dev.courant.local.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import dev.courant.events.Article.Author;
import dev.courant.events.Article.Image;
import dev.courant.events.Article.Role;
import dev.courant.events.Rejection.Reason;
import dev.courant.events.WireNames;
import dev.courant.parser.PageContent;
import dev.courant.parser.ParseOutcome;
import dev.courant.parser.Reading;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is put out for a page of a folder.
 *
 * @param text empty if none was found
 * @param title empty if none was found
 * @param published ISO 8601 with its offset, as in the article's event
 * @param modified the same
 * @param language BCP 47
 * @param images their URLs
 * @param rejected why the service would not take the page as an article, null if it would
 * @param noindex whether it is an article that the service does not publish, as its page asks not to be indexed
 */
record Prediction(
        String text,
        String title,
        List<String> authors,
        @Nullable String published,
        @Nullable String modified,
        @Nullable String language,
        List<String> images,
        @JsonInclude(Include.NON_NULL) @Nullable String rejected,
        @JsonInclude(Include.NON_DEFAULT) boolean noindex) {

    /** What was read. */
    static Prediction of(Reading reading) {
        PageContent content = reading.content();
        return new Prediction(
                content.bodyText(),
                content.title() == null ? "" : content.title(),
                content.authors().stream()
                        .filter(author -> author.role() == Role.WRITER || author.role() == Role.AGENCY)
                        .map(Author::name)
                        .toList(),
                iso(content.publishedAt()),
                iso(content.modifiedAt()),
                content.language(),
                content.images().stream().map(Image::url).toList(),
                rejected(reading.outcome()),
                isNoindex(reading.outcome()));
    }

    /** Nothing was read. */
    static Prediction failed(String reason) {
        return new Prediction("", "", List.of(), null, null, null, List.of(), reason, false);
    }

    private static @Nullable String iso(@Nullable OffsetDateTime date) {
        return date == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(date);
    }

    private static @Nullable String rejected(ParseOutcome outcome) {
        return switch (outcome) {
            case ParseOutcome.Parsed _ -> null;
            case ParseOutcome.NotAnArticle _ when isNoindex(outcome) -> null;
            case ParseOutcome.NotAnArticle(var rejection) -> WireNames.of(rejection.reason());
            case ParseOutcome.Malformed malformed -> malformed.reason();
            case ParseOutcome.Gone _ -> "gone";
        };
    }

    private static boolean isNoindex(ParseOutcome outcome) {
        return outcome instanceof ParseOutcome.NotAnArticle(var rejection) && rejection.reason() == Reason.NOINDEX;
    }
}
