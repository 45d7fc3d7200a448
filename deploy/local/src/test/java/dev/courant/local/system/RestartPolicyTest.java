package dev.courant.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private final RestartPolicy restarts = new RestartPolicy();

    @Test
    void pausesGrowAndTheFifthDeathIsTheLast() {
        assertThat(restarts.afterDeath(at(0))).contains(Duration.ofMillis(500));
        assertThat(restarts.afterDeath(at(10))).contains(Duration.ofSeconds(1));
        assertThat(restarts.afterDeath(at(20))).contains(Duration.ofSeconds(2));
        assertThat(restarts.afterDeath(at(30))).contains(Duration.ofSeconds(4));
        assertThat(restarts.afterDeath(at(40))).isEmpty();
    }

    @Test
    void deathsOfLongAgoAreForgiven() {
        for (int death = 0; death < 20; death++) {
            assertThat(restarts.afterDeath(at(death * 121L))).contains(Duration.ofMillis(500));
        }
    }

    private static Instant at(long second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
