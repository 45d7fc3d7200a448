package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Beginning;
import dev.courant.parser.extract.html.Occurrence;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cuts what stands below a text: other articles, comments, calls to subscribe, who made the piece, what it does not answer for. */
final class Endings {
    private static final int BRIEF = 120;
    private static final int LABEL = 60;
    private static final int PARAGRAPH = 80;
    private static final int CALLED = 350;
    private static final int ENOUGH = 300;
    private static final int BIOGRAPHY = 600;
    private static final int TIMES = 3;

    private static final Beginning RELATED = Beginning.of(
            "(?iu)^(?:you (?:may|might) (?:also )?(?:like|be interested)|related\\b|(?:read|see|watch) (?:more|also|next)\\b|more (?:from|on|in|stories|news|articles|like this)\\b|recommended|don.t miss|most (?:read|popular)|trending|popular (?:posts|articles|now)|latest (?:news|stories|articles|posts)|recent (?:posts|articles|news)|further reading|up next|keep reading"
                    + "|mehr (?:zum thema|dazu|aus)|lesen sie (?:auch|mehr)|auch interessant|das könnte (?:sie|dich)|weitere (?:artikel|themen|informationen|nachrichten|meldungen)|meistgelesen|à lire (?:aussi|également)|lire aussi|sur le même (?:sujet|thème)|vous aimerez|articles? (?:liés|similaires)"
                    + "|te puede interesar|le puede interesar|también te|noticias relacionadas|más (?:noticias|sobre)|você (?:pode|também)|veja (?:também|mais)|leia (?:também|mais)|potrebbe interessarti|leggi anche|lees ook|les også|læs også|läs (?:också|även|mer)|lue myös"
                    + "|czytaj (?:też|także|więcej|również)|zobacz (?:też|także|również|więcej)|przeczytaj|polecamy|więcej (?:na|o)\\b|ostatnie wiadomości|читай(?:те)? (?:также|ещё|еще)|ссылки по теме|смотри(?:те)? также|по теме|материалы по теме|похожие|другие (?:новости|материалы)|читати також|διαβ[άα]στε|σχετικ|δε[ίι]τε (?:επ[ίι]σης|ακ[όο]μα)"
                    + "|ilgili (?:haber|konu)|bunlar da ilgi|相关|相關|延伸|推荐阅读|推薦閱讀|猜你喜欢|热点|热门|更多|関連|おすすめ|あわせて|관련|اقرأ|مواضيع|أخبار ذات|مقالات)");
    private static final Beginning COMMENTS = Beginning.of(
            "(?iu)^(?:\\d+\\s)?(?:(?:leave|post|write|add|submit)(?: a| your)? (?:comment|reply|response)|(?:reader )?comments?|join the (?:conversation|discussion)|discussion|kommentare?|kommentar schreiben|kommentarer|commentaires?|comentarios|comentários|commenti|reacties|komentarze|skomentuj|dodaj komentarz|yorum(?:lar)?"
                    + "|(?:оставить|добавить|ваш) комментарий|комментари[ийев]+|обсуждение|σχόλια|(?:网友)?评论|(?:網友)?評論|留言|コメント|댓글|التعليقات|تعليقات)(?:\\s?[\\[(（:：]?\\s?\\d*\\s?[\\])）:：]?)$");
    private static final Beginning SOME_COMMENTS = Beginning.of(
            "(?iu)^(?:(?:latest|recent|selected|top|best|featured|(?:the )?most \\w+) (?:reader |user )?comments|(?:neueste|aktuelle|ausgewählte|beste) (?:leser)?kommentare|(?:derniers|meilleurs) commentaires|(?:últimos|mejores|melhores) coment[aá]rios"
                    + "|(?:ultimi|migliori) commenti|(?:laatste|beste) reacties|(?:wybrane|najnowsze|ostatnie|najlepsze) komentarze|(?:последние|лучшие|новые) комментарии|(?:останні|найкращі) коментарі|τελευταία σχόλια|son yorumlar"
                    + "|(?:最新|热门|熱門|精彩|网友|網友)(?:评论|評論|留言)|最新コメント|최신 댓글|آخر التعليقات)");
    private static final Occurrence CALL = Occurrence.of(
            "(?iu)newsletter|sign up|subscrib|follow (?:us|me|him|her|them|@)|click here|abonnier|abonnez|suscr[ií]b|inscri(?:vez|be)|iscriviti|подпи(?:шитесь|саться|сывайтесь)|zapisz się|nieuwsbrief|nyhetsbrev|订阅|訂閱|关注我们|扫描二维码|メルマガ");
    private static final Beginning DISCLAIMER = Beginning.of(
            "(?iu)^[\\[(（【•·※*\\s]{0,3}(?:免[责責][声聲]明|(?:版[权權])?[声聲]明[:：]|凡(?:本[网網站])?[^。]{0,6}(?:注明|註明)|disclaimer\\b|(?:all )?(?:content|information) on this (?:web)?site)");
    private static final Pattern CREDITS = Pattern.compile(
            "^.{0,40}(?:文|图|圖|摄|攝|编|編|摄影|攝影|记者|記者|撰文|通讯员|通訊員|来源|來源|责编|責編|责任编辑|責任編輯)\\s?[/:：／].{0,60}[)）\\]】]$"
                    + "|^[(（【\\[].{0,14}(?:编辑|編輯|责编|責編|记者|記者|编译|編譯).{0,14}[)）】\\]]$");

    private static final Beginning MAKERS = Beginning.of(
            "^[(\\[]?(?:(?:Additional |With )?(?:[Rr]eporting|[Ww]riting|[Ee]diting)|Compiled|Edited|Written|Translated) (?:and \\w+ )?(?:by|from|with) \\p{Lu}.*");
    private static final Pattern CONTACT = Pattern.compile(
            "(?u)[\\w.+-]+@[\\w-]+\\.\\w{2,}|(?:^|[\\s(])@\\w{3,}|twitter\\.com/|\\bon (?:Twitter|LinkedIn|Facebook|Instagram)\\b");

    /** The blog system that most sites run has themes that say below each text how to follow what is said of it. */
    private static final String FEED = "RSS 2.0";

    /** Three or more things to do with a page, parted by bars. */
    private static final Pattern TOOLS = Pattern.compile("[^|｜.!?。！？]{1,40}(?:[|｜][^|｜.!?。！？]{1,40}){2,}");

    private Endings() {}

    /** What a line of its own announces: other articles or comments; null if it is something else. */
    static @Nullable Rule label(String text) {
        if (COMMENTS.opens(text) || SOME_COMMENTS.opens(text)) {
            return Rule.COMMENTS;
        }
        boolean sentence = text.endsWith(".") && !text.endsWith("..");
        return RELATED.opens(text) && !sentence ? Rule.RELATED : null;
    }

    /** Drops sections about other things: comments down to the end, other articles until the text goes on. */
    static void dropSections(Draft draft) {
        int total = draft.length();
        int before = 0;
        @Nullable Rule rule = null;
        for (Cut cut : List.copyOf(draft.kept())) {
            rule = before < ENOUGH ? null : section(cut, rule, before * 2 > total);
            if (rule != null) {
                draft.drop(cut, rule);
            }
            before += cut.length();
        }
    }

    private static @Nullable Rule section(Cut cut, @Nullable Rule current, boolean late) {
        boolean label = cut.length() < LABEL && cut.linkedLength() * 3 < cut.length();
        if (current == Rule.DISCLAIMER || (late && DISCLAIMER.opens(cut.text()))) {
            return Rule.DISCLAIMER;
        }
        if (current == Rule.COMMENTS
                || (label && late && (COMMENTS.opens(cut.text()) || SOME_COMMENTS.opens(cut.text())))) {
            return Rule.COMMENTS;
        }
        if (current == null) {
            return label && RELATED.opens(cut.text()) ? Rule.RELATED : null;
        }
        return isText(cut) ? null : current;
    }

    /** Drops from the end what is no end of a text. */
    static void trim(Draft draft, Surroundings page) {
        for (Rule end = closing(draft, page); end != null; end = closing(draft, page)) {
            draft.dropLast(end);
        }
    }

    /** Below an announcement of other articles, a paragraph of some length in few links is text again. */
    private static boolean isText(Cut cut) {
        return cut.isHeading() || (cut.length() >= PARAGRAPH && cut.linkedLength() * 4 < cut.length());
    }

    /** How to reach somebody: by mail, or on a network. */
    private static boolean isContact(String text) {
        boolean likely = text.indexOf('@') >= 0 || text.contains("twitter.com/") || text.contains("on ");
        return likely && CONTACT.matcher(text).find();
    }

    /** A heading with nothing below it, who made the piece, or a row of tools, is no end of a text. */
    private static @Nullable Rule closing(Draft draft, Surroundings page) {
        if (draft.isEmpty()) {
            return null;
        }
        Cut last = draft.last();
        if (last.isHeading()) {
            return Rule.HEADS_NOTHING;
        }
        boolean brief = last.text().length() < BRIEF;
        if (Openings.isParticulars(last)
                || (brief && CREDITS.matcher(last.text()).matches())
                || (last.length() < CALLED && MAKERS.isAllOf(last.text()))) {
            return Rule.CREDITS;
        }
        if (last.length() < CALLED && last.text().contains(FEED)) {
            return Rule.TOOLS;
        }
        if (last.length() < CALLED && (CALL.isIn(last.text()) || isContact(last.text()))) {
            return Rule.CALL;
        }
        if (last.length() < BIOGRAPHY && last.length() * TIMES < draft.length() && page.introducesAuthor(last.text())) {
            return Rule.BIOGRAPHY;
        }
        if (DISCLAIMER.opens(last.text())) {
            return Rule.DISCLAIMER;
        }
        return brief && TOOLS.matcher(last.text()).matches() ? Rule.TOOLS : null;
    }
}
