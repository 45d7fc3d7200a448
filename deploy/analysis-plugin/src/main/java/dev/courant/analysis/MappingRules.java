package dev.courant.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;

/** Rules {@code from => to}; in both, a backslash gives characters that would otherwise be lost or mean something. */
final class MappingRules {
    private static final Pattern RULE = Pattern.compile("(.*)\\s*=>\\s*(.*)\\s*$");
    private static final int HEX = 16;
    private static final int UNICODE_DIGITS = 4;

    private MappingRules() {}

    /** @throws IllegalArgumentException for a rule of another form, or a second one with the same left side */
    static NormalizeCharMap parse(List<String> rules) {
        NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
        Set<String> seen = new HashSet<>();
        for (String rule : rules) {
            Matcher matcher = RULE.matcher(rule);
            if (!matcher.find()) {
                throw new IllegalArgumentException("Invalid Mapping Rule : [" + rule + "]");
            }
            String from = unescape(matcher.group(1).trim());
            String to = unescape(matcher.group(2).trim());
            if (from.isEmpty()) {
                throw new IllegalArgumentException("Invalid Mapping Rule : [" + rule + "]. Illegal mapping.");
            }
            if (!seen.add(from)) {
                throw new IllegalArgumentException("match \"" + from + "\" was already added");
            }
            map.add(from, to);
        }
        return map.build();
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            char character = text.charAt(at++);
            if (character != '\\') {
                plain.append(character);
                continue;
            }
            requireMore(text, at, 1);
            char escaped = text.charAt(at++);
            if (escaped == 'u') {
                requireMore(text, at, UNICODE_DIGITS);
                plain.append((char) Integer.parseInt(text.substring(at, at + UNICODE_DIGITS), HEX));
                at += UNICODE_DIGITS;
            } else {
                plain.append(unescape(escaped));
            }
        }
        return plain.toString();
    }

    private static char unescape(char escaped) {
        return switch (escaped) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> escaped;
        };
    }

    private static void requireMore(String text, int at, int characters) {
        if (at + characters > text.length()) {
            throw new IllegalArgumentException("Invalid escaped char in [" + text + "]");
        }
    }
}
