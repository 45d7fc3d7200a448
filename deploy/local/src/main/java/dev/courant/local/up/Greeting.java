package dev.courant.local.up;

import dev.courant.local.system.RunState;
import java.util.List;

/** What a user wants to know when the system is ready. */
final class Greeting {
    private Greeting() {}

    static List<String> lines(RunState state, CheckedSources sources, String howToStop) {
        int count = sources.all().size();
        return List.of(
                "",
                "Courant is up and crawls " + (count == 1 ? "one source." : count + " sources."),
                "  Search page  " + state.search() + "/",
                "  Sources      " + sources.file(),
                "  Data         " + state.supervisor().data(),
                "  Logs         " + logs(state),
                howToStop);
    }

    private static String logs(RunState state) {
        String ofServices = state.supervisor().data() + "/services/logs";
        String own = state.supervisor().log();
        return own == null ? ofServices : own + ", " + ofServices;
    }
}
