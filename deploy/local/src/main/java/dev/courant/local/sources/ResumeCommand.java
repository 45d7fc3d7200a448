package dev.courant.local.sources;

import dev.courant.local.console.Console;
import picocli.CommandLine.Command;

/** {@code courant resume}. */
@Command(
        name = "resume",
        description = {
            "Goes on with sources that `courant pause` let rest.",
            "Exit code 1 if any of them is not there; the others go on nevertheless."
        },
        mixinStandardHelpOptions = true)
public final class ResumeCommand extends OrderCommand {
    private final Console console;

    public ResumeCommand(Console console) {
        this.console = console;
    }

    @Override
    void carryOut(SourcesApi api, String id) throws InterruptedException {
        api.resume(id);
        console.line("'" + id + "' is at work.");
    }
}
