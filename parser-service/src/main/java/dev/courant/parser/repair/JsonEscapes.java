package dev.courant.parser.repair;

/** JSON may write any character as an escape; the rules look for the character itself. */
final class JsonEscapes {
    private static final int DIGITS = 4;
    private static final int HEXADECIMAL = 16;

    private JsonEscapes() {}

    /** The same JSON with characters beyond ASCII in place of their escapes. */
    static String undone(String json) {
        StringBuilder undone = new StringBuilder();
        int done = 0;
        for (int at = json.indexOf('\\'); at >= 0; at = json.indexOf('\\', at)) {
            int end = endOfBackslashes(json, at);
            // Two of them stand for one that escapes nothing.
            int code = (end - at) % 2 == 1 ? code(json, end) : 0;
            if (code >= 0x80) {
                undone.append(json, done, end - 1).append((char) code);
                done = end + 1 + DIGITS;
            }
            at = end;
        }
        return done == 0 ? json : undone.append(json, done, json.length()).toString();
    }

    private static int endOfBackslashes(String json, int start) {
        int end = start;
        while (end < json.length() && json.charAt(end) == '\\') {
            end++;
        }
        return end;
    }

    /** The character that an escape stands for whose backslash is before this place; 0 if it is none of the sort. */
    private static int code(String json, int from) {
        if (!json.startsWith("u", from) || from + DIGITS >= json.length()) {
            return 0;
        }
        int code = 0;
        for (int i = from + 1; i <= from + DIGITS; i++) {
            char c = json.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, HEXADECIMAL) : -1;
            if (digit < 0) {
                return 0;
            }
            code = code * HEXADECIMAL + digit;
        }
        return code;
    }
}
