package dev.courant.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {
    @TempDir
    private Path folder;

    @Test
    void linesComeOnceAndWhole() throws Exception {
        Path log = folder.resolve("up.log");
        LogFollower follower = new LogFollower(log);
        List<String> seen = new ArrayList<>();
        follower.follow(seen::add);
        Files.writeString(log, "Kafka is ready\nElastic");
        follower.follow(seen::add);
        assertThat(seen).containsExactly("Kafka is ready");
        Files.writeString(log, "search … 3 s\n", StandardOpenOption.APPEND);
        follower.follow(seen::add);
        follower.follow(seen::add);
        assertThat(seen).containsExactly("Kafka is ready", "Elasticsearch … 3 s");
    }
}
