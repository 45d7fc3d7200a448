package dev.courant.local.archive;

import java.util.Optional;

/**
 * How far a file reaches that holds what was committed.
 *
 * @param file its name when it is done
 * @param length in bytes
 */
record Mark(String file, long length) {
    /** For Kafka, which keeps a text beside an offset. */
    String text() {
        return file + " " + length;
    }

    /** What {@link #text} made; empty for a text that nobody here wrote. */
    static Optional<Mark> of(String text) {
        return text.matches("\\S+ \\d{1,18}")
                ? Optional.of(new Mark(
                        text.substring(0, text.indexOf(' ')), Long.parseLong(text.substring(text.indexOf(' ') + 1))))
                : Optional.empty();
    }
}
