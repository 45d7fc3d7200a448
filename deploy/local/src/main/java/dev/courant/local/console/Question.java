package dev.courant.local.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;

/** A question to the person at the terminal. Where there is no terminal nobody can answer, and what was ordered is done. */
public final class Question {
    private final Console console;
    private final InputStream in;

    /** Asks on {@code console}, and reads the answer from {@code in}. */
    public Question(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    /** Whether the answer is yes, which an empty line is too; the end of the input is a no. */
    public boolean isAnsweredYes(String question) {
        if (!console.isTerminal()) {
            return true;
        }
        console.line(question + " [Y/n]");
        try {
            // What a terminal sends is in the terminal's charset; the stream is not closed, as it is not ours.
            String answer = new BufferedReader(new InputStreamReader(in, Charset.defaultCharset())).readLine();
            return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("|y|yes");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
