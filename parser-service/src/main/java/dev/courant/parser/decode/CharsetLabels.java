package dev.courant.parser.decode;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a declared character set means to browsers, by the <a href="https://encoding.spec.whatwg.org/#names-and-labels">WHATWG
 * Encoding Standard</a>: pages are written to look right there, so {@code gb2312} means GB18030 and {@code iso-8859-1}
 * means windows-1252.
 */
final class CharsetLabels {
    private static final Map<String, String> BROWSER_MEANING = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("gb_2312-80", "GB18030"),
            Map.entry("gb_2312", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("chinese", "GB18030"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "windows-874"),
            Map.entry("tis-620", "windows-874"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("big5-hkscs", "Big5-HKSCS"),
            Map.entry("x-x-big5", "Big5-HKSCS"),
            Map.entry("gb2312-80", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("ms936", "GB18030"),
            Map.entry("ansi_x3.4-1968", "windows-1252"),
            Map.entry("latin5", "windows-1254"),
            Map.entry("dos-874", "windows-874"),
            Map.entry("tis620", "windows-874"),
            Map.entry("ms_kanji", "windows-31j"),
            Map.entry("shiftjis", "windows-31j"),
            Map.entry("euc_kr", "x-windows-949"),
            Map.entry("korean", "x-windows-949"),
            Map.entry("cn-big5", "Big5-HKSCS"),
            Map.entry("x-cp1251", "windows-1251"),
            Map.entry("win-1251", "windows-1251"),
            Map.entry("iso-8859-8-i", "ISO-8859-8"),
            Map.entry("logical", "ISO-8859-8"),
            Map.entry("macintosh", "x-MacRoman"),
            Map.entry("unicode", "UTF-8"),
            Map.entry("unicode-1-1-utf-8", "UTF-8"),
            Map.entry("utf_8", "UTF-8"),
            Map.entry("utf8", "UTF-8"));

    private CharsetLabels() {}

    /** The character set that browsers take for a label; empty if the label names none. */
    static Optional<Charset> charset(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT);
        try {
            Charset charset = Charset.forName(BROWSER_MEANING.getOrDefault(name, name));
            // A page whose declaration could be read byte by byte is not in UTF-16: browsers take it for UTF-8.
            return Optional.of(charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }
}
