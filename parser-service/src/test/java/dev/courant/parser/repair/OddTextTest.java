package dev.courant.parser.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.parser.Pages;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound text that looks damaged to whoever knows other texts only. */
class OddTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Letters with many marks, in small letters and capitals
                "<p>Hội đồng cảng quyết định xây lại cầu tàu cũ, Ở ĐÂU VÀ KHI NÀO, ÂM THANH, ĂN UỐNG.</p>",
                "<p>İĞNE ŞÖYLE ÇALIŞIR, IĞDIR’DA ÖĞRENCİ: “ÂŞIK” ve “ĞİÇÜ”.</p>",
                "<p>ÞÓRÐUR ÆTLAR HEIM Í ÐÆGRADVÖL; þá fór hann út á sjó og ðær.</p>",
                "<p>Għall-ewwel darba ħafna nies ġew iżuru l-Imdina u ċ-ċittadella.</p>",
                "<p>Gdźieś tam ſtoi dom, á w nim ćichość; zá ſtárym rzéką, móy Pánie.</p>",
                "<p>„Ăsta” și „Ăla”, „PĂ” și „LĂ”, ÎNCĂ „FĂRĂ” ȚARĂ.</p>",
                "<p>Ń, Ď, Ĺ a Đ, „Ď“, „Ĺ“ a „Ň“: písmená.</p>",
                "<p>À Â Ã Ä Å Æ Ç È É Ê Ë, « Ã », « Â » et « Å ».</p>",
                "<p>NÃO É “SÃO”, É “JOÃO”; “MÃE”, “PÃES”, “IRMÔ, “MAÇÃ”.</p>",
                "<p>Ä’Grafschaft, Ä“, Ö”, Ü“: „Ä“ „Ö“ „Ü“ „Ä‚</p>",
                // Phonetics, readings, transliteration
                "<p>/ˈhɑːbə/, [ˈʃtaːdt], /ɹɪˈsiːv/, ɡəˈnuː, kʷʰɑtʰ</p>",
                "<p>第一课：你（nǐ）是你，好（hǎo）是好，我（wǒ）是我，谢（xiè）谢。请读：nǐ hǎo, xièxie。</p>",
                "<p>汉字的读音：重（zhòng）要，重（chóng）复，长（zhǎng）大，长（cháng）短，行（xíng）走，银行（háng）。</p>",
                "<p>al-Qāʿida, Ḥusayn, Ṣanʿāʾ, Kṛṣṇa, Śrī Laṅkā, Ōsaka, Jōyō kanji</p>",
                // Code and mathematics
                "<pre>if (a &amp;amp;&amp;amp; b) x = \"Ã©\"; // &amp;#39; &amp;nbsp;</pre>",
                "<p>√2 ≈ 1,414; √3 ≈ 1,732; √π ≈ 1,77; ¬p ∨ q; ∀x ∈ ℝ: x² ≥ 0; √Ω, √∑ und √∞</p>",
                "<p>AT&amp;T, R&amp;B; Q&amp;A: P&amp;L; H&amp;M, S&amp;P 500, &amp;c.</p>",
                // Spaces and marks that are meant
                "<p>«\u202FIl arrive\u202F», dit-elle\u202F; 10\u202F000\u00A0€\u202F! «\u00A0Où\u202F?\u00A0»</p>",
                "<p>می‌خواهم به خانه‌ی آن‌ها بروم، ط، ع، غ: «ط»</p>",
                "<p>الـــعـــربـــيـــة ، الطقس؛ ظ؟ غ «أ» ﷺ ط، ظ، ع، غ،</p>",
                "<p>क्‍ष र्‍य श्री न्‍याय 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️</p>",
                "<p>ថ្ងៃ​ចន្ទ​ទី​១ ខែ​មីនា</p>",
                "<p>วันจันทร์\u200Bท่าเรือ\u200Bเก่า เธอ เธอ เธอ เธอน่ะ</p>",
                "<p>ရန်ကုန်\u200Bမြို့ ဆိပ်ကမ်း</p>",
                "<p>Р. С. Иванов, В. «Ёлка», Г. Ё., «Ё», П.С. Ёжиков, РЁВ, СЁЛА, СЁМГА, ПЁС</p>",
                "<p>Ο «Άρης» και η «Ένωση»· ΞΕΝΟΣ ΒΙΟΣ, ΟΜΟΝΟΙΑ, Ο Ξ.Β. Γ.Ο.</p>",
                "<p>צה״ל, ג׳ירפה, צ׳ק, ז׳קט, תשפ״ו, שִׁירָה, בְּרֵאשִׁית בָּרָא</p>",
                "<p>好 不 好 ？ 他说：“好！” 真的? 为什么?</p>",
                "<p>ソ ー シ ャ ル？ いいえ、ソーシャル・メディア。「ｱｲｳｴｵ」</p>",
                "<p>春 眠 不 覺 曉 ， 處 處</p>",
                "<p>ᚠᚢᚦᚨᚱᚲ, ꧋ꦧꦱꦗꦮ, ᏣᎳᎩ, 𐌲𐌿𐍄, 𝔉𝔯𝔞𝔨𝔱𝔲𝔯</p>",
                "<p>#ÜBER_UNS @Ångström mañana@ejemplo.example ñ¿? ¡Ñ!</p>"
            })
    void staysAsItIs(String html) {
        Document page = Jsoup.parse("<title>Pier</title>" + html);
        String before = page.outerHtml();
        PageRepair.repair(Pages.opened(page));
        assertThat(page.outerHtml()).isEqualTo(before);
    }
}
