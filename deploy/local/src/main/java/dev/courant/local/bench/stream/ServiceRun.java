package dev.courant.local.bench.stream;

import dev.courant.local.bench.process.ProcessCost;
import dev.courant.local.bench.process.ProcessMeter;
import dev.courant.local.console.Console;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.CourantService;
import dev.courant.servers.ChildCommand;
import dev.courant.servers.ChildProcess;
import dev.courant.servers.FreePorts;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The service from its start until the topic is done. What it does before its code is compiled is not measured: the first part of
 * the pages is for that.
 *
 * @param lanes pages parsed at a time
 * @param pages measured
 * @param seconds that they took, from one commit to another
 * @param cpuSeconds of all threads of the service meanwhile
 */
record ServiceRun(int lanes, long pages, double seconds, double cpuSeconds) {
    private static final double WARM = 0.6;
    private static final long POLL_MILLIS = 50;

    static ServiceRun of(
            CourantHome home, String kafka, Path folder, FullTopic topic, long all, int lanes, Console console)
            throws InterruptedException {
        topic.rewind();
        try (ChildProcess service = ChildProcess.start(command(home, kafka, folder, lanes))) {
            ProcessMeter meter = new ProcessMeter(Map.of("service", service.pid()));
            long before = await(topic, (long) (all * WARM), service, console, lanes);
            long start = System.nanoTime();
            Map<String, ProcessCost> cost = meter.read();
            long after = await(topic, all, service, console, lanes);
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = meter.since(cost).values().iterator().next().cpuSeconds();
            return new ServiceRun(lanes, after - before, seconds, cpu);
        }
    }

    double pagesPerSecond() {
        return pages / seconds;
    }

    private static long await(FullTopic topic, long least, ChildProcess service, Console console, int lanes)
            throws InterruptedException {
        long done = topic.done();
        while (done < least) {
            if (!service.isAlive()) {
                throw new UserError("The parser-service has died:\n" + String.join("\n", service.logTail()));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            done = topic.done();
            console.progress("%d lane(s), %d pages done".formatted(lanes, done));
        }
        return done;
    }

    private static ChildCommand command(CourantHome home, String kafka, Path folder, int lanes) {
        return new ChildCommand(
                "parser-service",
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        home.jarOf(CourantService.PARSER).toString()),
                Map.of(
                        "COURANT_KAFKA_BOOTSTRAP_SERVERS",
                        kafka,
                        "COURANT_INSTANCE_ID",
                        "bench",
                        "COURANT_PARSER_THREADS",
                        Integer.toString(lanes),
                        "COURANT_HTTP_PORT",
                        Integer.toString(FreePorts.next())),
                folder);
    }
}
