package dev.courant.local.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Standard output, always UTF-8 whatever the locale says. On a terminal a progress line is rewritten in place; in a file
 * or a pipe it becomes a plain line now and then. Safe to use from many threads.
 */
public final class Console {
    private static final Duration PLAIN_PROGRESS_EVERY = Duration.ofSeconds(1);

    /** Java cannot ask a terminal for its width; a line that is broken in two could not be rewritten. */
    private static final int TERMINAL_COLUMNS = 79;

    private static final String ERASE_LINE = "\r\u001b[2K";

    private final PrintStream out;
    private final BooleanSupplier readerGone;
    private final boolean terminal;
    private final Clock clock;

    /** On a terminal what stands in the progress line, elsewhere the progress last printed; empty if there is none. */
    private String progress = "";

    private Instant nextPlainProgress = Instant.MIN;

    public Console(PrintStream out, boolean terminal, Clock clock) {
        this(out, () -> false, terminal, clock);
    }

    private Console(PrintStream out, BooleanSupplier readerGone, boolean terminal, Clock clock) {
        this.out = out;
        this.readerGone = readerGone;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** The process's own standard output. */
    public static Console system() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        return new Console(out, OutputPipe::isClosed, isAtTerminal(), Clock.systemUTC());
    }

    // From JDK 25 on there is no console again where input or output is no terminal; the check knows 22 to 24 only.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isAtTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /** Whether escape sequences will be seen by a terminal, and so may be used. */
    public boolean isTerminal() {
        return terminal;
    }

    /** Whether nobody reads any more what is printed: the pipe's other end is closed. */
    public synchronized boolean isBroken() {
        return out.checkError() || readerGone.getAsBoolean();
    }

    /** Prints a line of its own; the progress line, if there is one, moves below it. */
    public synchronized void line(String text) {
        eraseProgress();
        out.println(text);
        if (terminal) {
            out.print(progress);
        }
        out.flush();
    }

    /** Shows how far things are, in place of the last progress line. */
    public synchronized void progress(String text) {
        if (terminal) {
            eraseProgress();
            progress = TextWidth.fit(text, TERMINAL_COLUMNS);
            out.print(progress);
            out.flush();
        } else if (!text.equals(progress) && !clock.instant().isBefore(nextPlainProgress)) {
            out.println(text);
            progress = text;
            nextPlainProgress = clock.instant().plus(PLAIN_PROGRESS_EVERY);
        }
    }

    /** Ends the progress: its last state stays as a line. */
    public synchronized void progressDone(String text) {
        eraseProgress();
        if (terminal || !text.equals(progress)) {
            out.println(text);
        }
        progress = "";
        nextPlainProgress = Instant.MIN;
    }

    private void eraseProgress() {
        if (terminal && !progress.isEmpty()) {
            out.print(ERASE_LINE);
        }
    }
}
