package dev.courant.local.archive;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** What stands beside the offsets of the group: how far each file holds what was committed. */
record CommittedMarks(String bootstrapServers, String group) {
    /** The greatest length of each file: partitions that had nothing new since carry an earlier one. */
    Map<String, Long> read() throws InterruptedException {
        Map<String, Long> lengths = new HashMap<>();
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((_, at) -> {
                        if (at != null) {
                            Mark.of(at.metadata())
                                    .ifPresent(mark -> lengths.merge(mark.file(), mark.length(), Math::max));
                        }
                    });
            return lengths;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how far " + group + " has come", e);
        }
    }
}
