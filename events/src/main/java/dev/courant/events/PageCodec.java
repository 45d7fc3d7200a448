package dev.courant.events;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@link Page}s on {@code news.pages}: attributes are headers, the value is the body itself. */
public final class PageCodec {
    /** The {@code ce_type} of a page. */
    public static final String TYPE = "dev.courant.page";

    private PageCodec() {}

    /** The record of a page, keyed by its canonical URL. */
    public static EventRecord encode(Page page) {
        Map<String, String> headers =
                CloudEvent.headers(TYPE, "/crawler-service", page.canonicalUrl(), page.fetchedAt(), page.attempt());
        headers.put("ce_sourceid", page.sourceId());
        headers.put("ce_requestedurl", page.requestedUrl());
        headers.put("ce_finalurl", page.finalUrl());
        headers.put("ce_attempt", page.attempt());
        headers.put("ce_httpstatus", Integer.toString(page.httpStatus()));
        headers.put("ce_firstseenat", page.firstSeenAt().toString());
        headers.put("ce_origin", WireNames.of(page.origin()));
        put(headers, CloudEvent.CONTENT_TYPE, page.contentType());
        put(headers, "ce_contentlanguage", page.contentLanguage());
        put(headers, "ce_etag", page.etag());
        put(headers, "ce_lastmodified", page.lastModified());
        flag(headers, "ce_truncated", page.truncated());
        flag(headers, "ce_noindex", page.noindex());
        flag(headers, "ce_noarchive", page.noarchive());
        flag(headers, "ce_tdmoptout", page.tdmOptOut());
        putHint(headers, page.hint());
        return new EventRecord(page.canonicalUrl(), headers, page.body());
    }

    /**
     * Reads a page.
     *
     * @param headers all {@code ce_*} and {@code content-type} headers
     * @param body the record's value
     * @throws InvalidEventException naming the header at fault
     */
    public static Page decode(Map<String, String> headers, byte @Nullable [] body) {
        CloudEvent.requireType(headers, TYPE);
        try {
            return page(new Headers(headers), Require.present("value", body));
        } catch (InvalidEventException e) {
            throw new InvalidEventException(header(e.field()), e.problem(), e);
        }
    }

    private static Page page(Headers in, byte[] body) {
        return new Page(
                in.text("ce_sourceid"),
                in.text("ce_requestedurl"),
                in.text("ce_finalurl"),
                in.text("ce_subject"),
                in.text("ce_attempt"),
                in.integer("ce_httpstatus"),
                in.optional(CloudEvent.CONTENT_TYPE),
                in.optional("ce_contentlanguage"),
                in.optional("ce_etag"),
                in.optional("ce_lastmodified"),
                in.instant("ce_firstseenat"),
                in.instant("ce_time"),
                in.oneOf("ce_origin", Page.Origin.class),
                in.flag("ce_truncated"),
                in.flag("ce_noindex"),
                in.flag("ce_noarchive"),
                in.flag("ce_tdmoptout"),
                hint(in),
                body);
    }

    /** Whoever mends a record looks for the header, not for our field. */
    private static String header(String field) {
        return switch (field) {
            case "canonicalUrl" -> "ce_subject";
            case "fetchedAt" -> "ce_time";
            case "body" -> "value";
            default -> field.contains("_") || field.equals("value") ? field : "ce_" + field.toLowerCase(Locale.ROOT);
        };
    }

    private static Page.@Nullable FeedHint hint(Headers in) {
        Page.FeedHint hint = new Page.FeedHint(
                in.optional("ce_feedtitle"), in.optionalInstant("ce_feeddate"), in.optional("ce_feedauthor"));
        return hint.equals(new Page.FeedHint(null, null, null)) ? null : hint;
    }

    private static void putHint(Map<String, String> headers, Page.@Nullable FeedHint hint) {
        if (hint != null) {
            put(headers, "ce_feedtitle", hint.title());
            put(headers, "ce_feeddate", hint.publishedAt());
            put(headers, "ce_feedauthor", hint.author());
        }
    }

    private static void put(Map<String, String> headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.put(name, value.toString());
        }
    }

    private static void flag(Map<String, String> headers, String name, boolean set) {
        if (set) {
            headers.put(name, "true");
        }
    }
}
