package dev.courant.crawler.kafka;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.Frontier;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.Knowledge;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.publish.EventSink;
import dev.courant.crawler.publish.EventSink.Outgoing;
import dev.courant.crawler.publish.Publication;
import dev.courant.crawler.schedule.Message;
import dev.courant.crawler.schedule.MessageCodec;
import dev.courant.events.EventRecord;
import dev.courant.events.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The frontier that all instances share: what it is told goes to {@code news.frontier.events}, its leases come from {@code
 * news.frontier.leases}, and a part of it is kept here, as {@link FrontierProcessor} has it.
 */
final class KafkaFrontier implements Frontier, Publication {
    private final EventSink sink;
    private final LeaseInbox inbox;
    private final FrontierParts parts;
    private final FrontierQuery query;

    KafkaFrontier(EventSink sink, LeaseInbox inbox, FrontierParts parts, FrontierQuery query) {
        this.sink = sink;
        this.inbox = inbox;
        this.parts = parts;
        this.query = query;
    }

    @Override
    public void watch(String sourceId, Collection<PollTask> lists, Duration delay) {
        tell(lists.stream().map(list -> new Message.Found(new Discovery(list, delay))));
    }

    @Override
    public void unwatch(String sourceId, Collection<PollTask> lists) {
        tell(lists.stream().map(Message.Dropped::new));
    }

    @Override
    public void discover(Discovery discovery) {
        tell(Stream.of(new Message.Found(discovery)));
    }

    @Override
    public void takeDown(String url) {
        tell(Stream.of(new Message.TakenDown(url)));
    }

    @Override
    public void report(Report report) {
        publish(List.of(), List.of(report));
    }

    private void tell(Stream<? extends Message> messages) {
        List<Outgoing> records = messages.map(KafkaFrontier::outgoing).toList();
        if (!records.isEmpty()) {
            sink.publish(records);
        }
    }

    @Override
    public void publish(List<Outgoing> pages, List<Report> reports) {
        Stream<Outgoing> told =
                reports.stream().flatMap(report -> Message.of(report).stream()).map(KafkaFrontier::outgoing);
        sink.publish(Stream.concat(pages.stream(), told).toList());
    }

    private static Outgoing outgoing(Message message) {
        return new Outgoing(
                Topics.FRONTIER_EVENTS, new EventRecord(message.host(), Map.of(), MessageCodec.write(message)));
    }

    @Override
    public List<Lease> lease(int max, Duration patience) throws InterruptedException {
        return inbox.take(max, patience);
    }

    @Override
    public Optional<Knowledge> find(String url) {
        return query.find(url);
    }

    @Override
    public FrontierCounts counts() {
        return parts.counts();
    }
}
