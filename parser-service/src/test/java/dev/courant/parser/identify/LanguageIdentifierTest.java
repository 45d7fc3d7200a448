package dev.courant.parser.identify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {
    private static final LanguageIdentifier LANGUAGES = new LanguageIdentifier();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | The harbour council decided on Monday that the old pier will be rebuilt, and that work on it will begin in April.
            de | Der Hafenrat hat am Montag beschlossen, dass der alte Pier wieder aufgebaut wird und die Arbeiten im April beginnen.
            fr | Le conseil du port a décidé lundi que le vieux quai serait reconstruit et que les travaux commenceraient en avril.
            es | El consejo del puerto decidió el lunes que el viejo muelle será reconstruido y que las obras comenzarán en abril.
            pl | Rada portu postanowiła w poniedziałek, że stary pomost zostanie odbudowany, a prace rozpoczną się w kwietniu.
            ru | Совет порта решил в понедельник, что старый причал будет восстановлен, а работы начнутся уже в апреле этого года.
            uk | Рада порту вирішила в понеділок, що старий причал буде відновлено, а роботи розпочнуться вже у квітні цього року.
            el | Το συμβούλιο του λιμανιού αποφάσισε τη Δευτέρα ότι η παλιά προβλήτα θα ξαναχτιστεί.
            zh-Hans | 海港理事会星期一决定重建旧码头，工程将于四月开始。
            zh-Hant | 海港理事會星期一決定重建舊碼頭，工程將於四月開始。
            ja | 港湾評議会は月曜日に古い埠頭の再建を決定し、工事は四月に始まる。
            ko | 항만 위원회는 월요일에 낡은 부두를 다시 짓기로 결정했다.
            ar | قرر مجلس الميناء يوم الاثنين إعادة بناء الرصيف القديم على أن تبدأ الأعمال في شهر أبريل المقبل.
            th | สภาท่าเรือตัดสินใจเมื่อวันจันทร์ว่าจะสร้างท่าเรือเก่าขึ้นใหม่
            """)
    void tellsLanguagesByTheirText(String expected, String text) {
        assertThat(LANGUAGES.identify(text, null)).isEqualTo(expected);
    }

    @Test
    void theTextDecidesAgainstTheDeclarationUnlessItIsShort() {
        String german =
                "Der Hafenrat hat am Montag beschlossen, dass der alte Pier wieder aufgebaut wird und die Arbeiten daran im April beginnen.";
        assertThat(LANGUAGES.identify(german, "en-US")).isEqualTo("de");
        assertThat(LANGUAGES.identify("Pier 7", "nl")).isEqualTo("nl");
        assertThat(LANGUAGES.identify("1 2 3", null)).isNull();
    }
}
