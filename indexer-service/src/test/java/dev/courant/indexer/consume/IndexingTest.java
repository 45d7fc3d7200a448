package dev.courant.indexer.consume;

import static dev.courant.indexer.fixtures.Samples.removal;
import static dev.courant.indexer.fixtures.Samples.url;
import static dev.courant.indexer.fixtures.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.courant.events.ArticleEvent;
import dev.courant.events.ArticleEventCodec;
import dev.courant.events.DeadLetter.Reason;
import dev.courant.events.EventRecord;
import dev.courant.indexer.consume.IndexingMeter.Outcome;
import dev.courant.indexer.fixtures.InMemoryArticles;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndexingTest {
    private static final Indexing.Try DONE = new Indexing.Try.Done();

    private final InMemoryArticles articles = new InMemoryArticles();
    private final RecordedDeadLetters deadLetters = new RecordedDeadLetters();
    private final RecordedOutcomes outcomes = new RecordedOutcomes();
    private final RecordReader reader = new RecordReader(Clock.systemUTC());
    private final Indexing indexing = new Indexing(articles, deadLetters, reader, outcomes);
    private final Backlog backlog = new Backlog();
    private long offset = 100;

    @Test
    void everyRecordIsCountedOnceByWhatBecameOfIt() {
        String url = url();
        add(version(url, 2, "New"), version(url, 1, "Old"), removal(url(), 1), version(url(), 1, "refused"));
        addBroken();

        assertThat(indexing.attempt(backlog)).isEqualTo(DONE);

        assertThat(outcomes.counted)
                .containsExactlyInAnyOrder(Outcome.INDEXED, Outcome.STALE, Outcome.REMOVED, Outcome.DEAD, Outcome.DEAD);
        assertThat(deadLetters.kept)
                .extracting(entry -> entry.letter().reason())
                .containsExactly(Reason.INVALID_EVENT, Reason.REFUSED_BY_INDEX);
        assertThat(backlog.takeOffsets()).containsExactly(Map.entry(new Backlog.Partition("news.articles", 0), 105L));
    }

    @Test
    void nothingMayBeCommittedWhileTheIndexIsAway() {
        articles.setDown(true);
        add(version(url(), 1, "Waits"));

        assertThat(indexing.attempt(backlog)).isInstanceOf(Indexing.Try.Again.class);

        assertThatThrownBy(backlog::takeOffsets).isInstanceOf(IllegalStateException.class);
        assertThat(outcomes.counted).isEmpty();

        articles.setDown(false);
        assertThat(indexing.attempt(backlog)).isEqualTo(DONE);
        assertThat(outcomes.counted).containsExactly(Outcome.INDEXED);
    }

    @Test
    void aRefusedRecordIsKeptOrTriedAgainNeverLost() {
        deadLetters.down = true;
        add(version(url(), 1, "refused"), version(url(), 1, "Sound"));

        assertThat(indexing.attempt(backlog)).isInstanceOf(Indexing.Try.Again.class);
        assertThat(backlog.size()).isEqualTo(1);

        deadLetters.down = false;
        assertThat(indexing.attempt(backlog)).isEqualTo(DONE);
        assertThat(deadLetters.kept).hasSize(1);
        assertThat(outcomes.counted).containsExactly(Outcome.INDEXED, Outcome.DEAD);
    }

    @Test
    void partitionsThatWentToAnotherInstanceAreForgotten() {
        articles.setDown(true);
        add(version(url(), 1, "Waits"));
        indexing.attempt(backlog);

        backlog.drop(List.of(new Backlog.Partition("news.articles", 0)));

        assertThat(backlog.isSafe()).isTrue();
        assertThat(backlog.takeOffsets()).isEmpty();
    }

    @Test
    void aTimeOutOfBoundsIsTheRecordsFault() {
        EventRecord sound = ArticleEventCodec.encode(version(url(), 1, "Old as the hills"));
        String json = new String(sound.value(), StandardCharsets.UTF_8)
                .replaceFirst("\"fetchedAt\":\"[^\"]*\"", "\"fetchedAt\":\"1969-07-20T20:17:00Z\"");

        Entry entry = reader.read(incoming(sound, json.getBytes(StandardCharsets.UTF_8)));

        assertThat(entry)
                .isInstanceOfSatisfying(
                        Entry.Unusable.class,
                        dead -> assertThat(dead.letter().detail()).startsWith("fetchedAt: "));
    }

    private void add(ArticleEvent... events) {
        for (ArticleEvent event : events) {
            EventRecord record = ArticleEventCodec.encode(event);
            backlog.add(reader.read(incoming(record, record.value())));
        }
    }

    private void addBroken() {
        backlog.add(reader.read(new Incoming("news.articles", 0, offset++, null, List.of(), new byte[] {'{'})));
    }

    private Incoming incoming(EventRecord record, byte[] value) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        List<Incoming.Header> headers = record.headers().entrySet().stream()
                .map(header ->
                        new Incoming.Header(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8)))
                .toList();
        return new Incoming("news.articles", 0, offset++, key, headers, value);
    }

    private static final class RecordedDeadLetters implements DeadLetters {
        private final List<Entry.Unusable> kept = new ArrayList<>();
        private boolean down;

        @Override
        public void keep(List<Entry.Unusable> records) {
            if (down) {
                throw new DeadLettersUnavailableException("down at " + Instant.now(), new ConnectException());
            }
            kept.addAll(records);
        }
    }

    private static final class RecordedOutcomes implements IndexingMeter {
        private final List<Outcome> counted = new ArrayList<>();

        @Override
        public void count(Outcome outcome) {
            counted.add(outcome);
        }

        @Override
        public void lag(long records) {}
    }
}
