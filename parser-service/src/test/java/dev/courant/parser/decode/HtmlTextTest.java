package dev.courant.parser.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTextTest {
    private static final String[] PIECES = {"pier", "é", "ж", "港", "👩", "\u0000", "<p class=quay>", "\uFFFD", "ß "};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 2048})
    void everyCharacterIsReadWhateverTheBufferHolds(int buffer) throws IOException {
        Random random = new Random(buffer);
        for (int i = 0; i < 200; i++) {
            String text = text(random, random.nextInt(60));
            assertThat(read(HtmlText.of(text).reader(), buffer)).isEqualTo(text);
        }
    }

    @Test
    void bytesAreSoundWhereTheStrictDecoderTakesThem() {
        Random random = new Random(1);
        int sound = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = text(random, 1 + random.nextInt(5)).getBytes(StandardCharsets.UTF_8);
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(0x100);
            sound += isSound(bytes) ? 1 : 0;
            assertThat(Utf8.isSound(bytes, 0)).as("%s", bytes).isEqualTo(isSound(bytes));
        }
        assertThat(sound).isBetween(1_000, 19_000);
    }

    private static String text(Random random, int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }

    private static String read(Reader reader, int size) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[size];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            assertThat(read).isPositive();
            text.append(buffer, 0, read);
        }
        return text.toString();
    }

    private static boolean isSound(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
