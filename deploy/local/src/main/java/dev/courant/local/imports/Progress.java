package dev.courant.local.imports;

/**
 * How far an archive has been imported.
 *
 * @param position the first byte that is not done
 * @param pages that were sent of what lies before it, over all runs
 * @param whole whether the end was reached
 */
record Progress(long position, long pages, boolean whole) {
    static final Progress NONE = new Progress(0, 0, false);

    /** For Kafka, which keeps a text beside an offset. */
    String text() {
        return (whole ? "whole " : "open ") + pages;
    }

    /** What {@link #text} made; a text that nobody here wrote says nothing of an end. */
    static Progress of(long position, String text) {
        boolean ours = text.matches("(whole|open) \\d{1,18}");
        long pages = ours ? Long.parseLong(text.substring(text.indexOf(' ') + 1)) : 0;
        return new Progress(position, pages, ours && text.startsWith("whole"));
    }
}
