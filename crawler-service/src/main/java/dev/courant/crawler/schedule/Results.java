package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.Result;

/** How what became of a lease stands in records. */
final class Results {
    private enum Kind {
        ENDED,
        PUBLISHED,
        UNCHANGED,
        REDIRECTED,
        ALIAS,
        FAILED,
        DEFERRED,
        HANDED_BACK,
        LISTED,
        LATER,
        UNREACHABLE
    }

    private Results() {}

    static void write(RowWriter out, Result result) {
        switch (result) {
            case Result.Ended(Outcome outcome) -> out.name(Kind.ENDED).name(outcome);
            case Result.Published(PublishedVersion version) -> write(out.name(Kind.PUBLISHED), version);
            case Result.Unchanged(PublishedVersion version) -> write(out.name(Kind.UNCHANGED), version);
            case Result.Listed(PublishedVersion version) -> write(out.name(Kind.LISTED), version);
            case Result.Redirected(String url) -> out.name(Kind.REDIRECTED).text(url);
            case Result.AliasOf(String url) -> out.name(Kind.ALIAS).text(url);
            case Result.Failed failed ->
                out.name(Kind.FAILED)
                        .name(failed.outcome())
                        .duration(failed.retryAfter())
                        .flag(failed.wholeHost());
            case Result.Unreachable(Outcome outcome) ->
                out.name(Kind.UNREACHABLE).name(outcome);
            case Result.Deferred deferred -> out.name(Kind.DEFERRED).duration(deferred.pause());
            case Result.Later later -> out.name(Kind.LATER).duration(later.pause());
            case Result.HandedBack _ -> out.name(Kind.HANDED_BACK);
        }
    }

    static Result read(RowReader in) {
        return switch (in.name(Kind.values())) {
            case ENDED -> new Result.Ended(in.name(Outcome.values()));
            case PUBLISHED -> new Result.Published(version(in));
            case UNCHANGED -> new Result.Unchanged(version(in));
            case REDIRECTED -> new Result.Redirected(in.text());
            case ALIAS -> new Result.AliasOf(in.text());
            case FAILED -> new Result.Failed(in.name(Outcome.values()), in.durationOrNull(), in.flag());
            case DEFERRED -> new Result.Deferred(in.duration());
            case HANDED_BACK -> new Result.HandedBack();
            case LATER -> new Result.Later(in.duration());
            case UNREACHABLE -> new Result.Unreachable(in.name(Outcome.values()));
            case LISTED -> new Result.Listed(version(in));
        };
    }

    static void write(RowWriter out, PublishedVersion version) {
        out.time(version.fetchedAt())
                .text(version.etag())
                .text(version.lastModified())
                .text(version.hash());
    }

    static PublishedVersion version(RowReader in) {
        return new PublishedVersion(in.time(), in.textOrNull(), in.textOrNull(), in.text());
    }
}
