package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoubleByteEncodingTest {
    private static final String PAGE = "锛屾捣娓銆傜殑锛岀殑銆";

    @ParameterizedTest
    @ValueSource(strings = {"中文", "海港理事会决定重建旧码头", "渔民们要求修复这座码头，已经多年", "工程将于四月开始，夏季结束"})
    void utf8ThatWasReadAsGbkIsReadAgain(String text) {
        String garbled = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("GB18030"));
        assertThat(garbled).isNotEqualTo(text);
        assertThat(DoubleByteEncoding.on(PAGE).repair(garbled)).isEqualTo(text);
    }

    @Test
    void whereBytesAreLostNothingIsGuessed() {
        String lost = "锟斤拷锟斤拷";
        assertThat(DoubleByteEncoding.on(PAGE).repair(lost)).isSameAs(lost);
        String end = "涓枃，銆\uFFFD end";
        assertThat(DoubleByteEncoding.on(PAGE).repair(end)).isSameAs(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"海港理事会决定重建旧码头，工程将于四月开始。", "乱码如“锛岀殑”，是编码错误造成的。", "港湾評議会は埠頭を再建する。", "縺れた糸を解く", "plain text"})
    void soundTextStaysAsItIs(String text) {
        assertThat(DoubleByteEncoding.on(PAGE).repair(text)).isSameAs(text);
        assertThat(DoubleByteEncoding.on(text).repair(text)).isSameAs(text);
    }
}
