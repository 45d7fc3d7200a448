package dev.courant.parser.extract.html;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the first characters of a text say of whether a pattern can match it. Almost every place in a text begins with two or
 * three characters that nothing the pattern matches begins with; which ones those are is asked of the pattern itself, once for each, and
 * remembered in a tree. Safe for use by many threads: what two of them learn at once is the same.
 */
final class Prefixes {
    /** Longer beginnings rule out little more. */
    private static final int DEPTH = 4;

    /** Patterns that begin with any character would make a tree of all texts. */
    private static final int MOST_NODES = 2_000;

    private static final int ASCII = 0x80;
    private static final int ASCII_BITS = 7;

    private static final Node IMPOSSIBLE = new Node("");
    private static final Node POSSIBLE = new Node("");

    private final Pattern pattern;
    private final AtomicInteger nodes = new AtomicInteger();
    private final Node root = new Node("");

    /** What is behind two characters of ASCII, as far as it has been asked: this decides most places of most texts, by one look. */
    private final @Nullable Node[] pairs = new @Nullable Node[ASCII << ASCII_BITS];

    /** Characters beyond ASCII that nothing begins with, a bit for each, as far as it has been asked. */
    private final long[] ruledOut = new long[(Character.MAX_VALUE + 1) / Long.SIZE];

    /** What is known of the characters that may follow one beginning: those of ASCII, and others by their high byte and their low byte. */
    private static final class Node {
        private final String prefix;
        private final @Nullable Node[] ascii = new @Nullable Node[ASCII];
        private final @Nullable Node[] @Nullable [] rows = new @Nullable Node[256] @Nullable [];

        Node(String prefix) {
            this.prefix = prefix;
        }

        /** Whether nothing that follows could change what is known. */
        boolean decides() {
            return this == IMPOSSIBLE || this == POSSIBLE;
        }

        @Nullable
        Node of(char next) {
            if (next < ASCII) {
                return ascii[next];
            }
            @Nullable Node[] row = rows[next >> Byte.SIZE];
            return row == null ? null : row[next & 0xFF];
        }

        void put(char next, Node node) {
            if (next < ASCII) {
                ascii[next] = node;
                return;
            }
            @Nullable Node[] row = rows[next >> Byte.SIZE];
            if (row == null) {
                row = new @Nullable Node[256];
                rows[next >> Byte.SIZE] = row;
            }
            row[next & 0xFF] = node;
        }
    }

    /** The beginnings of what a pattern matches; it must not look at what stands before. */
    Prefixes(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The first place from here on where the pattern may match a text; negative if it can nowhere, not even at the text's end. */
    int next(String text, int from) {
        int last = text.length() - 1;
        char c = from <= last ? text.charAt(from) : 0;
        for (int at = from; at < last; at++) {
            char following = text.charAt(at + 1);
            boolean known = c < ASCII
                    ? following < ASCII && pairs[c << ASCII_BITS | following] == IMPOSSIBLE
                    : (ruledOut[c >> 6] >>> c & 1) != 0;
            if (!known && isPossible(text, at)) {
                return at;
            }
            c = following;
        }
        for (int at = Math.max(from, last); at <= text.length(); at++) {
            if (isPossible(text, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether the pattern may match a text from a place on; if not, it does not. */
    boolean isPossible(String text, int from) {
        boolean pair = from + 1 < text.length() && (text.charAt(from) | text.charAt(from + 1)) < ASCII;
        Node node = pair ? behind(text.charAt(from), text.charAt(from + 1)) : root;
        for (int at = pair ? from + 2 : from; !node.decides() && at < text.length(); at++) {
            node = behind(node, text.charAt(at));
        }
        return node != IMPOSSIBLE;
    }

    private Node behind(char first, char second) {
        Node known = pairs[first << ASCII_BITS | second];
        if (known == null) {
            Node node = behind(root, first);
            known = node.decides() ? node : behind(node, second);
            pairs[first << ASCII_BITS | second] = known;
        }
        return known;
    }

    private Node behind(Node node, char next) {
        Node known = node.of(next);
        return known == null ? learn(node, next) : known;
    }

    /** What a beginning decides against, nothing behind it can save: the matcher did not ask for more. */
    @SuppressWarnings("JdkObsolete") // Whether more text could have mattered is what hitEnd is for.
    private Node learn(Node node, char next) {
        String prefix = node.prefix + next;
        Matcher matcher = pattern.matcher(prefix);
        boolean possible = matcher.lookingAt() || matcher.hitEnd();
        boolean last = prefix.length() == DEPTH || nodes.get() >= MOST_NODES;
        Node learned = possible ? (last ? POSSIBLE : new Node(prefix)) : IMPOSSIBLE;
        if (possible && !last) {
            nodes.incrementAndGet();
        }
        node.put(next, learned);
        if (node == root && next >= ASCII && learned == IMPOSSIBLE) {
            // Two threads may lose each other's bit, which is then learned again.
            ruledOut[next >> 6] |= 1L << next;
        }
        return learned;
    }
}
