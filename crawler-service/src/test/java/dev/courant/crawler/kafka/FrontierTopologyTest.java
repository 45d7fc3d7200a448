package dev.courant.crawler.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.crawler.frontier.Discovery;
import dev.courant.crawler.frontier.FrontierCounts;
import dev.courant.crawler.frontier.FrontierListener;
import dev.courant.crawler.frontier.FrontierPolicy;
import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Outcome;
import dev.courant.crawler.frontier.PageTask;
import dev.courant.crawler.frontier.PollTask;
import dev.courant.crawler.frontier.Report;
import dev.courant.crawler.frontier.Result;
import dev.courant.crawler.poll.PollLimits;
import dev.courant.crawler.schedule.FrontierCore;
import dev.courant.crawler.schedule.LeaseCodec;
import dev.courant.crawler.schedule.Message;
import dev.courant.crawler.schedule.MessageCodec;
import dev.courant.crawler.schedule.Tables;
import dev.courant.events.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The frontier in Kafka Streams' own stores, without a broker. */
class FrontierTopologyTest {
    private static final String A = "https://a.example/";
    private static final Duration RELEASE = Duration.ofMillis(20);
    private static final FrontierPolicy POLICY = new FrontierPolicy(
            PollLimits.DEFAULT,
            2,
            Duration.ofSeconds(10),
            Duration.ofMinutes(5),
            3,
            Duration.ofSeconds(10),
            3,
            List.of(),
            Duration.ZERO,
            100,
            Duration.ofDays(30));

    private final FrontierParts parts = new FrontierParts(new SimpleMeterRegistry());

    @TempDir
    Path folder;

    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> events;
    private TestOutputTopic<String, byte[]> leases;
    private TestOutputTopic<String, byte[]> deadLetters;

    @BeforeEach
    void start() {
        Properties settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, FrontierRocksDb.class);
        driver = new TopologyTestDriver(
                FrontierTopology.build(
                        new Topology(), () -> new FrontierProcessor(POLICY, FrontierListener.NONE, RELEASE, parts)),
                settings,
                Instant.parse("2026-01-31T10:00:00Z"));
        events = driver.createInputTopic(
                Topics.FRONTIER_EVENTS.name(), new StringSerializer(), new ByteArraySerializer());
        leases = output(Topics.FRONTIER_LEASES.name());
        deadLetters = output(Topics.FRONTIER_EVENTS.dlq().name());
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @AfterEach
    void close() {
        driver.close();
    }

    private void tell(Message message) {
        events.pipeInput(message.host(), MessageCodec.write(message));
    }

    private void discover(String url) {
        tell(new Message.Found(new Discovery(new PageTask(url, "s", null), Duration.ofSeconds(5))));
    }

    private List<Lease> leasesAfter(Duration time) {
        driver.advanceWallClockTime(time);
        List<Lease> given = new ArrayList<>();
        leases.readValuesToList().forEach(value -> given.add(LeaseCodec.read(value)));
        return given;
    }

    @Test
    void leasesWhatIsFoundAndWhatFollowsInItsTime() {
        discover(A + 1);
        discover(A + 2);
        Lease first = leasesAfter(RELEASE).getFirst();
        assertThat(first.task().url()).isEqualTo(A + 1);
        assertThat(leasesAfter(Duration.ofSeconds(10))).isEmpty();

        Result result = new Result.Ended(Outcome.NOT_HTML);
        Instant sentAt = first.notBefore().plusSeconds(10);
        tell(Message.of(new Report(first, result, sentAt, List.of(), null)).getFirst());

        assertThat(leasesAfter(Duration.ofMillis(4_900))).isEmpty();
        assertThat(leasesAfter(Duration.ofMillis(100)))
                .extracting(lease -> lease.task().url())
                .containsExactly(A + 2);
    }

    @Test
    void aLeaseStandsUnderItsHost() {
        discover("https://www.example.com/1");
        driver.advanceWallClockTime(RELEASE);

        assertThat(leases.readKeyValue().key).isEqualTo("example.com");
    }

    @Test
    void whatLeadsToAnotherHostGoesRound() {
        discover(A);
        Lease lease = leasesAfter(RELEASE).getFirst();
        tell(Message.of(new Report(
                        lease, new Result.Redirected("https://b.example/"), lease.notBefore(), List.of(), null))
                .getFirst());

        assertThat(leasesAfter(RELEASE)).extracting(next -> next.task().url()).containsExactly("https://b.example/");
    }

    @Test
    void countsWhatIsLeft() {
        discover(A + 1);
        tell(new Message.Found(
                new Discovery(new PollTask(A + "feed", "s", PollTask.Kind.FEED), Duration.ofSeconds(5))));
        driver.advanceWallClockTime(RELEASE);

        assertThat(parts.counts()).isEqualTo(new FrontierCounts(2, 1, 0));
    }

    @Test
    void whatCannotBeReadIsKeptWithItsReasonAndHoldsNothingUp() {
        events.pipeInput("a.example", new byte[] {99, 1, 2});
        events.pipeInput("b.example", MessageCodec.write(new Message.TakenDown(A)));
        discover(A);

        List<TestRecord<String, byte[]>> buried = deadLetters.readRecordsToList();
        assertThat(buried).hasSize(2);
        assertThat(buried.getFirst().value()).containsExactly(99, 1, 2);
        assertThat(reason(buried.getFirst())).contains("version 99");
        assertThat(reason(buried.getLast())).contains("a.example");
        assertThat(leasesAfter(RELEASE)).hasSize(1);
    }

    @Test
    void aReportThatMakesNoSenseHoldsNothingUpAndItsUrlIsGivenOutAnew() {
        discover(A + 1);
        Lease lease = leasesAfter(RELEASE).getFirst();
        tell(Message.of(new Report(lease, new Result.Redirected("no URL"), lease.notBefore(), List.of(), null))
                .getFirst());

        assertThat(deadLetters.readRecordsToList()).hasSize(1);
        assertThat(leasesAfter(POLICY.leaseTime().plus(RELEASE)))
                .extracting(next -> next.task().url())
                .containsExactly(A + 1);
    }

    @Test
    void whatGoesToTheDlqHasToldNobodyAnything() {
        discover(A + 1);
        Lease lease = leasesAfter(RELEASE).getFirst();
        Duration forEver = Duration.ofMillis(Long.MAX_VALUE);
        Result redirected = new Result.Redirected("https://b.example/");
        tell(Message.of(new Report(lease, redirected, lease.notBefore(), List.of(), forEver))
                .getFirst());
        discover("https://c.example/1");

        assertThat(deadLetters.readRecordsToList()).hasSize(1);
        assertThat(leasesAfter(RELEASE)).extracting(next -> next.task().url()).containsExactly("https://c.example/1");
        assertThat(parts.counts()).isEqualTo(new FrontierCounts(2, 0, 0));
    }

    /** Each record and each punctuation of the driver is a transaction: by its end, all must stand there. */
    @Test
    void whatIsToldAndGivenOutIsWrittenDownInTheSameTransaction() {
        discover(A + 1);
        assertThat(remembered().counts()).isEqualTo(new FrontierCounts(1, 0, 0));
        assertThat(remembered().figures(now()).leases()).isZero();

        assertThat(leasesAfter(RELEASE)).hasSize(1);

        assertThat(remembered().figures(now()).leases()).isEqualTo(1);
    }

    /** What would be known to whoever found these stores. */
    private FrontierCore remembered() {
        Tables tables = new Tables(
                new StoreTable(driver.getKeyValueStore(FrontierTopology.URLS)),
                new StoreTable(driver.getKeyValueStore(FrontierTopology.HOSTS)),
                new StoreTable(driver.getKeyValueStore(FrontierTopology.QUEUES)));
        return new FrontierCore(tables, POLICY, FrontierListener.NONE, new SplittableRandom(1), message -> {});
    }

    private static Instant now() {
        return Instant.parse("2026-01-31T10:00:00Z");
    }

    private static String reason(TestRecord<String, byte[]> record) {
        return new String(record.headers().lastHeader("reason").value(), StandardCharsets.UTF_8);
    }
}
