package dev.courant.local.extract;

/** A page for tests; all that it says is made up. */
final class SamplePage {
    private static final String[] PARAGRAPHS = {
        "A new lamp shines on the mole of Ravensport since Sunday night, and it can be seen from nine miles out at sea.",
        "The old one had burnt for eighty years before a storm in November took it away, together with the hut below.",
        "Pilots had asked for a stronger light ever since, because sandbanks move along this coast with every winter."
    };

    private SamplePage() {}

    static String text() {
        return String.join("\n", PARAGRAPHS);
    }

    static String article(String title) {
        return "<!doctype html><html lang=en><head><meta charset=utf-8><title>" + title
                + "</title><meta property=og:image content='/pictures/lamp.jpg'></head><body><main><article><h1>"
                + title
                + "</h1><p class=byline>By Ada Finch</p><time datetime=2026-03-01T08:30:00Z>1 March</time><p>"
                + String.join("</p><p>", PARAGRAPHS) + "</p></article></main></body></html>";
    }
}
