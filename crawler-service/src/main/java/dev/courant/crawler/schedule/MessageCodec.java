package dev.courant.crawler.schedule;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import java.util.List;

/**
 * How messages stand in {@code news.frontier.events}: a version, a kind, and its parts. The topic is the crawler's own, and
 * most of its traffic: so the form is compact, and no contract with others.
 */
public final class MessageCodec {
    private static final int VERSION = 1;

    private enum Kind {
        FOUND,
        REPORTED,
        LED,
        SETTLE,
        READ,
        DROPPED,
        TAKEN_DOWN
    }

    private MessageCodec() {}

    /** The message's bytes. */
    public static byte[] write(Message message) {
        RowWriter out = new RowWriter().number(VERSION);
        switch (message) {
            case Message.Found(Discovery found) -> {
                Tasks.write(out.name(Kind.FOUND), found.task());
                out.duration(found.delay()).time(found.changedAt());
            }
            case Message.Reported(String _, Report report) -> {
                out.name(Kind.REPORTED).text(report.leaseId()).text(report.url());
                Results.write(out, report.result());
                out.time(report.sentAt()).duration(report.hostDelay());
                Rhythms.write(out, report.reading());
            }
            case Message.Led led -> writeLed(out.name(Kind.LED), led);
            case Message.Settle settle ->
                out.name(Kind.SETTLE)
                        .text(settle.url())
                        .number(settle.redirects() + 1L)
                        .all(settle.claims(), out::text);
            case Message.Read read -> {
                out.name(Kind.READ).text(read.sourceId()).text(read.url()).name(read.outcome());
                Rhythms.write(out, read.reading());
            }
            case Message.Dropped dropped -> Tasks.write(out.name(Kind.DROPPED), dropped.list());
            case Message.TakenDown takenDown -> out.name(Kind.TAKEN_DOWN).text(takenDown.url());
        }
        return out.toBytes();
    }

    private static void writeLed(RowWriter out, Message.Led led) {
        out.text(led.url()).text(led.origin());
        Tasks.write(out, led.next());
        out.flag(led.isRedirect()).duration(led.delay()).time(led.firstSeenAt()).time(led.changedAt());
        out.all(led.claims(), out::text).number(led.steps());
    }

    /**
     * The message that bytes hold.
     *
     * @throws IllegalArgumentException if they hold none
     */
    public static Message read(byte[] bytes) {
        try {
            RowReader in = new RowReader(bytes);
            int version = in.integer();
            if (version != VERSION) {
                throw new IllegalArgumentException("Is of version " + version + ", and this crawler reads " + VERSION);
            }
            return read(in, in.name(Kind.values()));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Is no frontier event: " + e.getMessage(), e);
        }
    }

    private static Message read(RowReader in, Kind kind) {
        return switch (kind) {
            case FOUND -> new Message.Found(new Discovery(Tasks.read(in), in.duration(), in.timeOrNull()));
            case REPORTED ->
                Message.Reported.of(new Report(
                        in.text(),
                        in.text(),
                        Results.read(in),
                        in.timeOrNull(),
                        List.of(),
                        in.durationOrNull(),
                        Rhythms.readReading(in)));
            case LED ->
                new Message.Led(
                        in.text(),
                        in.text(),
                        (PageTask) Tasks.read(in),
                        in.flag(),
                        in.duration(),
                        in.time(),
                        in.timeOrNull(),
                        in.all(in::text),
                        in.integer());
            case SETTLE -> new Message.Settle(in.text(), in.integer() - 1, in.all(in::text));
            case READ -> new Message.Read(in.text(), in.text(), in.name(Outcome.values()), Rhythms.readReading(in));
            case DROPPED -> new Message.Dropped((PollTask) Tasks.read(in));
            case TAKEN_DOWN -> new Message.TakenDown(in.text());
        };
    }
}
