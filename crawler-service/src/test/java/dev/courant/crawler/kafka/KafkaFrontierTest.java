package dev.courant.crawler.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.crawler.schedule.Message;
import dev.courant.crawler.schedule.MessageCodec;
import dev.courant.events.EventRecord;
import dev.courant.events.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.HostInfo;
import org.junit.jupiter.api.Test;

class KafkaFrontierTest {
    private static final String A = "https://www.example.com/a";

    private final List<List<Outgoing>> transactions = new ArrayList<>();
    private final KafkaFrontier frontier = new KafkaFrontier(
            transactions::add,
            new LeaseInbox(Map.of()),
            new FrontierParts(new SimpleMeterRegistry()),
            new FrontierQuery(() -> null, new HostInfo("here", 1)));

    private static Message message(Outgoing outgoing) {
        return MessageCodec.read(outgoing.event().value());
    }

    @Test
    void pagesAndReportsAreOneTransaction() {
        Outgoing page = new Outgoing(Topics.PAGES, new EventRecord(A, Map.of("ce_id", "1"), new byte[1]));
        Discovery found = new Discovery(new PageTask("https://b.example.org/x", "s", null), Duration.ZERO);
        Report report = new Report("id", A, new Result.Ended(Outcome.GONE), null, List.of(found), null, null);

        frontier.publish(List.of(page), List.of(report));

        assertThat(transactions).hasSize(1);
        List<Outgoing> records = transactions.getFirst();
        assertThat(records.getFirst()).isEqualTo(page);
        assertThat(records.subList(1, 3))
                .extracting(
                        outgoing -> outgoing.topic().name(),
                        outgoing -> outgoing.event().key())
                .containsExactly(
                        tuple("news.frontier.events", "example.org"), tuple("news.frontier.events", "example.com"));
        assertThat(message(records.get(1))).isEqualTo(new Message.Found(found));
    }

    @Test
    void listsAreToldToTheirHosts() {
        PollTask list = new PollTask(A, "s", PollTask.Kind.FEED);
        frontier.watch("s", List.of(list), Duration.ofSeconds(3));
        frontier.unwatch("s", List.of(list));
        frontier.takeDown(A);

        assertThat(transactions)
                .extracting(records -> message(records.getFirst()))
                .containsExactly(
                        new Message.Found(new Discovery(list, Duration.ofSeconds(3))),
                        new Message.Dropped(list),
                        new Message.TakenDown(A));
        assertThat(transactions)
                .allMatch(records -> records.getFirst().event().key().equals("example.com"));
    }

    @Test
    void whatIsNothingIsNoTransaction() {
        frontier.watch("s", List.of(), Duration.ZERO);

        assertThat(transactions).isEmpty();
    }
}
