package dev.courant.servers;

import java.util.List;

/**
 * How a child ended.
 *
 * @param name the command's
 * @param exitCode above 128: the signal's number is the difference
 * @param requested whether we stopped it; if not, it died
 * @param lastLines of its log, oldest first
 */
public record ChildExit(String name, int exitCode, boolean requested, List<String> lastLines) {
    public ChildExit {
        lastLines = List.copyOf(lastLines);
    }

    /** One sentence, then the log's last lines, indented. */
    public String describe() {
        String how = exitCode > 128 ? "was ended by signal " + (exitCode - 128) : "ended with exit code " + exitCode;
        if (lastLines.isEmpty()) {
            return name + " " + how + "; its log is empty";
        }
        return name + " " + how + "; the last lines of its log:\n    " + String.join("\n    ", lastLines);
    }
}
