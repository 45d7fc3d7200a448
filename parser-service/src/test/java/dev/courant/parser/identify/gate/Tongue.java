package dev.courant.parser.identify.gate;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Random;

/** Words of one language, enough to make newspapers of: {@code tongues/*.properties}. */
record Tongue(String code, Properties words) {
    static Tongue of(String code) {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Tongue.class.getResourceAsStream("tongues/" + code + ".properties")),
                StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return new Tongue(code, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String say(String what) {
        return Objects.requireNonNull(words.getProperty(what), what);
    }

    List<String> all(String what) {
        return List.of(say(what).split("\\|", -1));
    }

    String one(String what, Random random) {
        List<String> all = all(what);
        return all.get(random.nextInt(all.size()));
    }

    /** Between words; nothing where none are parted. */
    String space() {
        return code.equals("zh") || code.equals("ja") ? "" : " ";
    }

    String headline(Random random) {
        return one("who", random) + space() + one("did", random);
    }

    String sentence(Random random) {
        String subject = one("who", random);
        String rest = one("did", random) + (code.equals("zh") ? "，" : space()) + one("when", random);
        if (code.equals("ja")) {
            rest = one("when", random) + "、" + one("did", random);
        }
        return subject + space() + rest + say("end");
    }

    String paragraph(Random random, int sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences; i++) {
            text.append(i == 0 ? "" : space()).append(sentence(random));
        }
        return text.toString();
    }
}
