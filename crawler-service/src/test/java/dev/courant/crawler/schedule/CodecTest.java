package dev.courant.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.PublishedVersion;
import dev.courant.crawler.frontier.RemovalTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.frontier.RulesTask;
import dev.courant.crawler.frontier.Task;
import dev.courant.crawler.poll.Reading;
import dev.courant.events.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodecTest {
    private static final String URL = "https://a.example/質?q=ï";
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");
    private static final PublishedVersion VERSION = new PublishedVersion(NOW, "\"e\"", null, "hash");
    private static final Reading.Hints HINTS = new Reading.Hints(Duration.ofHours(1), null, Set.of(0, 23));
    private static final PageTask PAGE =
            new PageTask(URL, "s", new Page.FeedHint(null, NOW, "A"), List.of("https://b.example/"), 1, true);
    private static final String FROM = "https://b.example/from";
    private static final PollTask LIST =
            new PollTask(URL, "s", PollTask.Kind.SITEMAP, false, 2, 1, "https://c.example/map");

    static Stream<Task> tasks() {
        return Stream.of(PAGE, new PageTask(URL, "s", null), LIST, new RemovalTask(URL, "s"));
    }

    static Stream<Message> messages() {
        Stream<Message> found = tasks().map(task -> new Message.Found(new Discovery(task, Duration.ofMillis(1), NOW)));
        Stream<Message> reported = results()
                .map(result -> Message.Reported.of(
                        new Report("id", URL, result, NOW, List.of(), Duration.ofSeconds(3), null)));
        return Stream.of(
                        found,
                        reported,
                        Stream.<Message>of(
                                new Message.Found(new Discovery(PAGE, Duration.ZERO)),
                                new Message.Led(URL, FROM, PAGE, true, Duration.ZERO, NOW, null, List.of(URL, FROM), 7),
                                new Message.Settle(URL, -1, List.of(FROM)),
                                new Message.Read("s", URL, Outcome.POLLED, null),
                                new Message.Read("s", URL, Outcome.POLLED, new Reading.Failed(Duration.ofDays(1))),
                                new Message.Read("s", URL, Outcome.POLLED, new Reading.Unchanged(HINTS)),
                                new Message.Read("s", URL, Outcome.POLLED, new Reading.Read(5, 2, NOW, NOW, HINTS)),
                                new Message.Dropped(LIST),
                                new Message.TakenDown(URL)))
                .flatMap(all -> all);
    }

    static Stream<Result> results() {
        return Stream.of(
                new Result.Ended(Outcome.GONE),
                new Result.Published(VERSION),
                new Result.Unchanged(VERSION),
                new Result.Redirected(URL),
                new Result.AliasOf(URL),
                new Result.Failed(Outcome.TIMEOUT, null, true),
                new Result.Failed(Outcome.OVERLOADED, Duration.ofDays(1), false),
                new Result.Deferred(Duration.ofSeconds(2)),
                new Result.Listed(VERSION),
                new Result.Unreachable(Outcome.TLS_FAILED),
                new Result.HandedBack());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageComesBackAsItWas(Message message) {
        assertThat(MessageCodec.read(MessageCodec.write(message))).isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("messages")
    void aMessageThatBreaksOffIsNone(Message message) {
        byte[] bytes = MessageCodec.write(message);
        for (int length = 0; length < bytes.length; length++) {
            byte[] part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> MessageCodec.read(part)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aLeaseComesBackAsItWas(Task task) {
        Lease first = new Lease("id", task, NOW, NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.minusSeconds(1), null);
        Lease again = new Lease("id", task, NOW, NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.minusSeconds(1), VERSION);

        assertThat(LeaseCodec.read(LeaseCodec.write(first))).isEqualTo(first);
        assertThat(LeaseCodec.read(LeaseCodec.write(again))).isEqualTo(again);
    }

    @Test
    void saysWhichVersionItCannotRead() {
        assertThatThrownBy(() -> MessageCodec.read(new byte[] {99, 1})).hasMessageContaining("version 99");
        assertThatThrownBy(() -> LeaseCodec.read(new byte[] {99, 1})).hasMessageContaining("version 99");
    }

    @Test
    void rulesComeBackAsTheyWere() {
        RulesTask rules = new RulesTask(URL, "s", URL, RulesTask.Kind.UNREACHABLE, new byte[] {0, -1, 7});
        Message.Found told = new Message.Found(new Discovery(rules, Duration.ZERO));

        assertThat(MessageCodec.read(MessageCodec.write(told)))
                .usingRecursiveComparison()
                .isEqualTo(told);
    }
}
