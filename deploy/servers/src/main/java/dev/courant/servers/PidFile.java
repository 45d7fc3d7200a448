package dev.courant.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which processes a child consists of, written down so that a later run can stop those that its own parent could not.
 *
 * <p>A process is known by its pid <em>and</em> its start time, which no command line can imitate: the kernel gives pids
 * out again, and killing whoever has one now would hit a stranger.
 */
final class PidFile {
    /** The start time is computed from the boot time, which is rounded. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessFamily family) {
        List<String> lines = family.members().stream()
                .flatMap(process -> line(process).stream())
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes written down that still run. */
    ProcessFamily running() {
        if (!Files.exists(file)) {
            return new ProcessFamily(List.of());
        }
        try (Stream<String> lines = Files.lines(file)) {
            return new ProcessFamily(
                    lines.flatMap(line -> process(line).stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> line(ProcessHandle process) {
        return process.info().startInstant().map(start -> process.pid() + " " + start);
    }

    private static Optional<ProcessHandle> process(String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        Instant start = Instant.parse(line.substring(space + 1));
        return ProcessHandle.of(Long.parseLong(line.substring(0, space)))
                .filter(process -> startedAt(process, start) && ProcessFamily.isRunning(process));
    }

    private static boolean startedAt(ProcessHandle process, Instant start) {
        return process.info()
                .startInstant()
                .filter(actual -> Duration.between(start, actual).abs().compareTo(TOLERANCE) < 0)
                .isPresent();
    }
}
