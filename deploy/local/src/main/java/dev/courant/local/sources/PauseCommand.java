package dev.courant.local.sources;

import dev.courant.local.console.Console;
import picocli.CommandLine.Command;

/** {@code courant pause}. */
@Command(
        name = "pause",
        description = {
            "Lets sources rest: nothing of them is fetched until `courant resume`. Their",
            "articles stay.",
            "Exit code 1 if any of them is not there; the others are paused nevertheless."
        },
        mixinStandardHelpOptions = true)
public final class PauseCommand extends OrderCommand {
    private final Console console;

    public PauseCommand(Console console) {
        this.console = console;
    }

    @Override
    void carryOut(SourcesApi api, String id) throws InterruptedException {
        api.pause(id);
        console.line("'" + id + "' is paused; `./courant resume " + id + "` goes on.");
    }
}
