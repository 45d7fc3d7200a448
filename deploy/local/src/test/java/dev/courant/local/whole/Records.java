package dev.courant.local.whole;

import dev.courant.events.Topic;
import dev.courant.local.follow.TopicReader;
import dev.courant.local.follow.TopicRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What lies on the topics of a system. */
final class Records {
    private Records() {}

    /** All of it, from the beginning; in the order of each partition. */
    static List<TopicRecord> read(RunningSystem running, List<Topic> topics) {
        List<String> names = topics.stream().map(Topic::name).toList();
        List<TopicRecord> records = new ArrayList<>();
        try (TopicReader reader = TopicReader.fromBeginning(running.state().kafka(), names)) {
            do {
                records.addAll(reader.poll(Duration.ofMillis(200)));
            } while (!names.stream().allMatch(reader::hasReadAllOf));
        }
        return records;
    }
}
