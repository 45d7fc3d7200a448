package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Role;
import dev.courant.parser.extract.html.Beginning;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who is named in a piece's credits with another part in it than the writer's: "Fotos: …", "edited by …", "责任编辑：…".
 *
 * @param names what stands behind the label
 */
record OtherRole(Role role, String names) {
    private static final Map<Role, Set<String>> WORDS =
            Map.of(Role.PHOTOGRAPHER, words("""
            photo photos photograph photographs photography photographer pictures photographie photographies photographe
            foto fotos fotografía fotografías fotografia fotografias fotografie fotografien fotografo fotógrafo bild bilder
            zdjęcia zdjęcie fot beeld kuva kuvat valokuva valokuvat fotografije fotók
            фото фотографии фотограф снимки світлини φωτογραφία φωτογραφίες φωτο fotoğraf fotoğraflar ảnh تصوير عدسة צילום
            写真 撮影 攝影 摄影 攝 摄 图 圖 사진"""), Role.EDITOR, words("""
            edited editing editor edición editado editada édité éditée édition redaktion redigiert redigerad redigert
            redaktor redakcja redactie eindredactie редактор редактура редагування επιμέλεια تحرير עריכה editör
            编辑 編輯 责任编辑 責任編輯 责编 責編 編集 편집 biên_tập"""), Role.TRANSLATOR, words("""
            translated translation translator übersetzt übersetzung traduit traduction traducido traducción traduzido tradução
            tradotto traduzione tłumaczenie tłum překlad preklad перевод перевёл перевела переклад μετάφραση çeviri çeviren
            ترجمة תרגום 翻译 翻譯 编译 編譯 번역"""));

    /** A word, and a sign or a preposition behind it; the words are looked up. */
    private static final Pattern LABEL = Pattern.compile(
            "(?iu)^[\\s(（【\\[]*(\\p{IsHan}{1,4}(?=[\\s:：/／｜|=＝])|사진|편집|번역|biên tập|[\\p{L}\\p{M}]{3,16})\\.?(?:\\s?[:：/／｜|=＝]\\s?|\\s(?:by|von|de|di|da|par|por|av|af|od|van|door|của)\\s?:?\\s+|\\s+(?=(?-i:[\\p{Lu}\\p{Lo}])))(?=\\S)");

    /** The first words of all labels. */
    private static final Set<String> FIRST_WORDS = firstWords();

    private static final String OPENING = " \t\n\u000B\f\r(（【[";
    private static final List<String> JOINING = List.of("攝影", "摄影", "撮影");
    private static final int LONGEST_WORD = 16;

    private static final Pattern JOINED = Pattern.compile("^(?:攝影|摄影|撮影)(?=\\p{IsHan}{2,4}$)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s?[(（]([\\p{L}\\p{M}]{1,16})[)）]\\s*$");

    /** The first characters of labels that stand in lines of their own. */
    private static final Beginning OWN_LINE = Beginning.of(
            "(?iu)^[\\s(（【\\[]{0,3}(?:edited by|editing by|edited ?:|translated by|translation ?:|redigiert von|übersetzt von|übersetzung ?:|redaktion ?:|édité par|édition ?:|traduit par|traduction ?:|edición ?:|editado por|traducción ?:|traducido por|traduzido por|tradução ?:|traduzione di|redaktor ?:|redakcja ?:|tłumaczenie ?:|překlad ?:|редактор ?:|редактура ?:|перевод ?:|переклад ?:|επιμέλεια ?:|μετάφραση ?:|تحرير ?:|ترجمة ?:|biên tập ?:|(?:责任|責任)?(?:编辑|編輯) ?[:：]|(?:责编|責編|翻译|翻譯|编译|編譯|編集|編集者|편집|번역) ?[:：=])");

    /** The role that a part of a byline is labelled with; null if with none. */
    static @Nullable OtherRole of(String part) {
        if (!mayBegin(part)) {
            return null;
        }
        Matcher joined = JOINED.matcher(part);
        if (joined.find()) {
            return new OtherRole(Role.PHOTOGRAPHER, part.substring(joined.end()));
        }
        Matcher label = LABEL.matcher(part);
        Role role = label.find() ? role(label.group(1)) : null;
        return role == null ? null : new OtherRole(role, part.substring(label.end()));
    }

    /** Whether the first word is one of a label; the patterns take long, and most texts begin otherwise. */
    private static boolean mayBegin(String part) {
        int start = 0;
        while (start < part.length() && OPENING.indexOf(part.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < part.length() && end - start <= LONGEST_WORD && isOfWord(part.charAt(end))) {
            end++;
        }
        String word = part.substring(start, end);
        return FIRST_WORDS.contains(word.toLowerCase(Locale.ROOT))
                || JOINING.stream().anyMatch(word::startsWith);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || (c >= '\u0300' && isMark(c));
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    private static Set<String> firstWords() {
        Set<String> first = new HashSet<>();
        WORDS.values().forEach(words -> words.forEach(word -> first.add(word.substring(0, end(word)))));
        return Set.copyOf(first);
    }

    private static int end(String word) {
        int space = word.indexOf('_');
        return space < 0 ? word.length() : space;
    }

    /** The same where the label stands in brackets behind the name. */
    static @Nullable OtherRole ofBrackets(String name) {
        Matcher brackets = name.endsWith(")") || name.endsWith("）") ? IN_BRACKETS.matcher(name) : null;
        Role role = brackets != null && brackets.find() ? role(brackets.group(1)) : null;
        return role == null || brackets == null ? null : new OtherRole(role, name.substring(0, brackets.start()));
    }

    /** Whether a line names nobody but an editor or a translator. */
    static boolean isOwnLine(String line) {
        return OWN_LINE.opens(line);
    }

    private static @Nullable Role role(String word) {
        String lower = word.toLowerCase(Locale.ROOT).replace(' ', '_');
        for (Map.Entry<Role, Set<String>> role : WORDS.entrySet()) {
            if (role.getValue().contains(lower)) {
                return role.getKey();
            }
        }
        return null;
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
    }
}
