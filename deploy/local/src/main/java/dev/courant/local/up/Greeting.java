package dev.courant.local.up;

import dev.courant.local.system.RunState;
import java.util.List;

/** What a user wants to know when the system is ready. */
final class Greeting {
    private Greeting() {}

    static List<String> lines(RunState state, CheckedSources sources, String howToStop) {
        return List.of(
                "",
                crawls(sources.all().size()),
                "  Search page  " + state.search() + "/",
                "  Sources      " + sources.file(),
                "  Data         " + state.supervisor().data(),
                "  Logs         " + logs(state),
                howToStop);
    }

    private static String crawls(int sources) {
        return switch (sources) {
            case 0 -> "Courant is up, and its file names no sources; `./courant add example.org` adds one.";
            case 1 -> "Courant is up and crawls one source.";
            default -> "Courant is up and crawls " + sources + " sources.";
        };
    }

    private static String logs(RunState state) {
        String ofServices = state.supervisor().data() + "/services/logs";
        String own = state.supervisor().log();
        return own == null ? ofServices : own + ", " + ofServices;
    }
}
