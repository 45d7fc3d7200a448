package dev.courant.local.imports;

/** Why a response record of a WARC file makes no page. */
enum SkipReason {
    OTHER_DATE("outside of --from and --to"),
    NOT_HTML("no HTML"),
    STATUS("HTTP status other than 200"),
    UNREADABLE("unreadable record"),
    UNUSABLE_URL("unusable URL");

    private final String label;

    SkipReason(String label) {
        this.label = label;
    }

    /** As summaries name it. */
    String label() {
        return label;
    }
}
