package dev.courant.crawler.kafka;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How the frontier runs on Kafka Streams.
 *
 * @param stateFolder where its stores are; what is lost there comes back from the changelog topics
 * @param threads how many threads share this instance's parts
 * @param standbyReplicas how many other instances keep a copy of each part up to date, so as to take over at once
 * @param member a name that stays the same over restarts and that no other instance has: a restart is then no reason to hand
 *     parts over; empty: this instance is a new one each time
 * @param sessionTimeout how long an instance may be silent before the others take over
 * @param commitInterval how long changes are gathered into one transaction: as long, at least, a lease takes to arrive
 * @param releaseInterval how often, at least, hosts are looked for that may be asked
 * @param advertised where other instances reach this one's HTTP API, host and port
 */
public record FrontierSettings(
        Path stateFolder,
        int threads,
        int standbyReplicas,
        String member,
        Duration sessionTimeout,
        Duration commitInterval,
        Duration releaseInterval,
        String advertised) {}
