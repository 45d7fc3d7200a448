package dev.courant.local.archive;

/** What became of the pages that were read. */
final class ArchiveCounts {
    private long written;
    private long noarchive;
    private long unreadable;

    void written() {
        written++;
    }

    /** A page that asks not to be kept. */
    void noarchive() {
        noarchive++;
    }

    /** A record that breaks the contract. */
    void unreadable() {
        unreadable++;
    }

    String text() {
        return "archived " + written + " · left out " + (noarchive + unreadable) + " (noarchive: " + noarchive
                + ", unreadable: " + unreadable + ")";
    }
}
