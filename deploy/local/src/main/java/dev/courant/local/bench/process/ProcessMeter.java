package dev.courant.local.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what a set of named processes costs. */
public final class ProcessMeter {
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final SequencedMap<String, Long> pids;

    /** @param pids by name, in the order of all readings */
    public ProcessMeter(Map<String, Long> pids) {
        this.pids = new LinkedHashMap<>(pids);
    }

    /**
     * What each has used since it started.
     *
     * @throws IllegalStateException if one has ended
     */
    public SequencedMap<String, ProcessCost> read() {
        SequencedMap<String, ProcessCost> costs = new LinkedHashMap<>();
        pids.forEach((name, pid) -> costs.put(name, cost(name, pid)));
        return costs;
    }

    /** What each has used since an earlier reading of this meter. */
    public SequencedMap<String, ProcessCost> since(Map<String, ProcessCost> earlier) {
        SequencedMap<String, ProcessCost> costs = read();
        costs.replaceAll((name, now) -> now.since(earlier.getOrDefault(name, new ProcessCost(0, 0))));
        return costs;
    }

    private static ProcessCost cost(String name, long pid) {
        ProcessHandle process = ProcessHandle.of(pid)
                .orElseThrow(() -> new IllegalStateException(name + " (process " + pid + ") has ended"));
        List<ProcessHandle> family =
                Stream.concat(Stream.of(process), process.descendants()).toList();
        return new ProcessCost(
                family.stream().mapToDouble(ProcessMeter::cpuSeconds).sum(),
                family.stream().mapToDouble(ProcessMeter::megabytes).sum());
    }

    private static double cpuSeconds(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    private static double megabytes(ProcessHandle process) {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.isReadable(status) ? peak(Files.readString(status)) : residentNow(process);
        } catch (IOException ended) {
            // A child that came and went: what it had is no longer known, and was never much.
            return 0;
        }
    }

    private static double peak(String status) {
        Matcher peak = PEAK.matcher(status);
        return peak.find() ? Long.parseLong(peak.group(1)) / 1_024.0 : 0;
    }

    private static double residentNow(ProcessHandle process) throws IOException {
        Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
        try (var answer = ps.inputReader()) {
            String kilobytes = answer.readLine();
            return kilobytes == null ? 0 : Long.parseLong(kilobytes.strip()) / 1_024.0;
        }
    }
}
