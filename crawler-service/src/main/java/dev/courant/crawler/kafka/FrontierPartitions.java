package dev.courant.crawler.kafka;

import dev.courant.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Whether the frontier's topics are as they were when its state was written. A host's part is found by the number of
 * partitions: with another number, most hosts' state would be in a part that nobody asks for it.
 */
final class FrontierPartitions {
    /** Why the frontier must not be started, ever, as things are. */
    static final class ChangedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ChangedException(String message) {
            super(message);
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final String application;

    /** @param application the name of the Streams application, with which its changelogs begin */
    FrontierPartitions(Admin admin, String application) {
        this.admin = admin;
        this.application = application;
    }

    /**
     * Returns if all is well.
     *
     * @throws ChangedException if the number of partitions was changed
     * @throws ExecutionException if Kafka says no, or has no such topics yet
     * @throws TimeoutException if Kafka does not answer
     */
    void check() throws ExecutionException, TimeoutException, InterruptedException {
        String events = Topics.FRONTIER_EVENTS.name();
        int now = partitions(events);
        int leases = partitions(Topics.FRONTIER_LEASES.name());
        if (leases != now) {
            throw new ChangedException(
                    ("%s has %d partitions and %s has %d; they must have as many: delete %3$s and create"
                                    + " it with %2$d, it holds nothing that lasts")
                            .formatted(events, now, Topics.FRONTIER_LEASES.name(), leases));
        }
        String changelog = application + "-" + FrontierTopology.URLS + "-changelog";
        if (admin.listTopics()
                .names()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .contains(changelog)) {
            compare(events, now, partitions(changelog));
        }
    }

    private void compare(String events, int now, int then) {
        if (now != then) {
            throw new ChangedException(
                    ("%s has %d partitions, and the frontier's state was written when it had %d. Recreate it"
                                    + " with %3$d partitions; or, to begin a new frontier that looks at every page again, stop all"
                                    + " crawlers and delete the topics %s-*-changelog, the consumer group %4$s and the state folders")
                            .formatted(events, now, then, application));
        }
    }

    private int partitions(String topic) throws ExecutionException, TimeoutException, InterruptedException {
        Map<String, TopicDescription> described =
                admin.describeTopics(List.of(topic)).allTopicNames().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        TopicDescription description = described.get(topic);
        if (description == null) {
            throw new ExecutionException(
                    new UnknownTopicOrPartitionException(Set.of(topic).toString()));
        }
        return description.partitions().size();
    }
}
