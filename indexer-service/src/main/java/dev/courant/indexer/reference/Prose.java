package dev.courant.indexer.reference;

import java.util.ArrayList;
import java.util.List;

/** A sentence with stretches of code in it, which the description sets between backticks. */
public record Prose(List<Stretch> stretches) {
    /** Text, or code. */
    public record Stretch(String text, boolean code) {}

    public Prose {
        stretches = List.copyOf(stretches);
    }

    static Prose of(String text) {
        List<Stretch> stretches = new ArrayList<>();
        boolean code = false;
        for (String part : text.split("`", -1)) {
            if (!part.isEmpty()) {
                stretches.add(new Stretch(part, code));
            }
            code = !code;
        }
        return new Prose(stretches);
    }
}
