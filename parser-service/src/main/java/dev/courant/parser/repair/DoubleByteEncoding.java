package dev.courant.parser.repair;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Undoes UTF-8 that was read as a Chinese or Japanese set of two bytes and encoded again: 涓枃 was 中文, 縺ｮ was の. A text is only
 * changed as a whole, if every byte of it is UTF-8 again; where bytes were lost that is no longer so, and it stays. And only on pages
 * where what commas, full stops, and the commonest kana become recurs, which are characters that hardly any text has.
 */
final class DoubleByteEncoding implements TextRepair {
    private static final int RECURRING = 3;
    private static final String CHINESE_SIGNS = "锛銆鈥鐨";
    private static final String JAPANESE_SIGNS = "縺繧縲";

    private final @Nullable Charset charset;

    private DoubleByteEncoding(@Nullable Charset charset) {
        this.charset = charset;
    }

    /** Whether a character is one of those signs. */
    static boolean isSign(char c) {
        return c >= '\u7e00' && (CHINESE_SIGNS.indexOf(c) >= 0 || JAPANESE_SIGNS.indexOf(c) >= 0);
    }

    /** The rule for a page with this text. */
    static DoubleByteEncoding on(CharSequence page) {
        int chinese = 0;
        int japanese = 0;
        for (int i = 0; i < page.length(); i++) {
            if (isSign(page.charAt(i))) {
                boolean one = CHINESE_SIGNS.indexOf(page.charAt(i)) >= 0;
                chinese += one ? 1 : 0;
                japanese += one ? 0 : 1;
            }
        }
        String name = chinese >= RECURRING ? "GB18030" : japanese >= RECURRING ? "windows-31j" : null;
        return new DoubleByteEncoding(name == null ? null : Charset.forName(name));
    }

    @Override
    public String name() {
        return "doubleEncoding";
    }

    @Override
    public String repair(String text) {
        Charset set = charset;
        if (set == null || text.chars().noneMatch(c -> c >= 0x2E80)) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length() * 2);
        for (int i = 0; i < text.length(); i++) {
            byte[] written = bytes(text, i, set);
            if (written.length == 0) {
                return text;
            }
            bytes.writeBytes(written);
        }
        return decoded(bytes.toByteArray(), text);
    }

    /** What a character was read for; nothing if that is lost. */
    private static byte[] bytes(String text, int at, Charset set) {
        char c = text.charAt(at);
        if (c == '€' || isLostFirst(text, at)) {
            return new byte[] {(byte) 0x80};
        }
        byte[] written = String.valueOf(c).getBytes(set);
        boolean unknown = c >= 0x80 && written.length == 1 && written[0] == '?';
        return c == '\uFFFD' || unknown || written.length > 2 ? new byte[0] : written;
    }

    /** The one byte that stands for nothing before another character of two: which it is before a letter of ASCII cannot be told. */
    private static boolean isLostFirst(String text, int at) {
        return text.charAt(at) == '\uFFFD'
                && at + 1 < text.length()
                && text.charAt(at + 1) >= 0x80
                && text.charAt(at + 1) != '\uFFFD';
    }

    private static String decoded(byte[] bytes, String text) {
        try {
            String mended = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            // What was a replacement character before tells nothing.
            return mended.indexOf('\uFFFD') < 0 ? mended : text;
        } catch (CharacterCodingException lost) {
            return text;
        }
    }
}
