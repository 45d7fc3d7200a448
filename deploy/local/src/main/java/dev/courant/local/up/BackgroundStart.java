package dev.courant.local.up;

import dev.courant.local.console.Console;
import dev.courant.local.console.OnSignal;
import dev.courant.local.console.UserError;
import dev.courant.local.system.CourantHome;
import dev.courant.local.system.RunState;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Starts the system in a process of its own and shows what that says until the system is ready. */
final class BackgroundStart {
    private static final long LOOK_EVERY_MILLIS = 100;
    private static final int STOP_LIMIT_SECONDS = 120;
    private static final int INTERRUPTED = 130;

    private final Console console;
    private final CourantHome home;
    private final UserData data;

    BackgroundStart(Console console, CourantHome home, UserData data) {
        this.console = console;
        this.home = home;
        this.data = data;
    }

    /**
     * Returns when the system is ready.
     *
     * @return the exit code
     * @throws UserError if it does not come up; nothing is left running
     */
    int run(UpRequest request, CheckedSources sources) throws IOException, InterruptedException {
        Process process = BackgroundProcess.start(home, arguments(request, sources), data.log());
        try (OnSignal signal = new OnSignal(() -> stop(process))) {
            RunState state = awaitReady(process, signal);
            Greeting.lines(state, sources, "Stop it with `./courant down`; `./courant status` says how it is.")
                    .forEach(console::line);
            return 0;
        }
    }

    private List<String> arguments(UpRequest request, CheckedSources sources) {
        List<String> arguments = new ArrayList<>(List.of("up", "--foreground"));
        arguments.addAll(List.of("--log", data.log().toString()));
        arguments.addAll(List.of("--data", data.folder().toString()));
        arguments.addAll(List.of("--sources", sources.file().toString()));
        if (request.contact() != null) {
            arguments.addAll(List.of("--contact", request.contact()));
        }
        if (request.port() != null) {
            arguments.addAll(List.of("--port", request.port().toString()));
        }
        if (request.allowPrivateAddresses()) {
            arguments.add("--allow-private-addresses");
        }
        return arguments;
    }

    private RunState awaitReady(Process process, OnSignal signal) throws IOException, InterruptedException {
        LogFollower log = new LogFollower(data.log());
        while (true) {
            boolean alive = process.isAlive();
            log.follow(console::line);
            Optional<RunState> ready =
                    home.runFile().read().filter(state -> state.supervisor().pid() == process.pid());
            if (ready.isPresent()) {
                return ready.get();
            }
            if (!alive && !signal.came()) {
                throw new UserError("It did not start (exit code " + process.exitValue()
                        + "), and nothing of it runs any" + " more. All that it said is in " + data.log());
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
    }

    /** Ctrl-C before it was ready: what was begun is taken back. */
    private int stop(Process process) {
        console.line("Stopping what was started …");
        process.destroy();
        try {
            if (!process.waitFor(STOP_LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        console.line("Nothing runs any more.");
        return INTERRUPTED;
    }
}
