package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What newspapers call the sections and the labels of pieces that are no plain articles; by whole name only. */
final class KindWords {
    private static final int LONGEST = 30;
    private static final Map<String, Kind> KINDS = new HashMap<>();

    static {
        add(Kind.OPINION, """
                opinion|opinions|comment|commentary|comment is free|editorial|editorials|op-ed|op-eds|oped|columns|columnists|views|viewpoint
                viewpoints|letters|letters to the editor|perspectives
                meinung|meinungen|kommentar|kommentare|kolumne|kolumnen|leitartikel|glosse|gastbeitrag|gastkommentar|standpunkt
                tribune|tribunes|débats|éditorial|éditos|édito|éditoriaux|edito|chronique|chroniques|point de vue|points de vue|idées|billet
                opinión|columna|columnas|columna de opinión|tribuna|editoriales|columnistas|opinião|coluna|colunas|colunistas|artigo de opinião
                editoriais|opinioni|editoriale|editoriali|commenti|il commento|opinie|opinies|mening|columnist
                ledare|debatt|krönika|krönikor|insändare|opinion & debatt|debat|leder|ledere|kronik|klumme|klummer|meninger|kronikk|kronikker
                mielipide|mielipiteet|pääkirjoitus|pääkirjoitukset|kolumni|kolumnit|arvamus|juhtkiri|viedokļi|nuomonės|komentarai
                opinie i komentarze|felieton|felietony|publicystyka|komentarz|komentarze|názory|komentáře|komentář|komentáre|komentár|sloupek|glosy
                vélemény|publicisztika|opinii|editoriale|mišljenja|kolumne|komentari|stavovi|mnenja|kolumna|komentar
                мнение|мнения|колонка|колонки|колумнисты|думка|думки|погляд|погляди|коментари|мнения и анализи|колумне|коментар|мишљења
                γνώμη|γνώμες|άποψη|απόψεις|αρθρογραφία|görüş|görüşler|yorum|köşe yazıları|köşe yazarları
                رأي|آراء|الرأي|مقالات الرأي|مقالات رأي|مقال رأي|أعمدة|کالم|کالمز|یادداشت|دیدگاه|סדר יום|דעות|טור|राय|विचार|संपादकीय|ओपिनियन|नज़रिया
                মতামত|সম্পাদকীয়|评论|評論|观点|觀點|社评|社評|社论|社論|时评|時評|专栏|專欄|言论|言論|社説|オピニオン|コラム|論説
                오피니언|사설|칼럼|사설/칼럼|사설·칼럼|góc nhìn|quan điểm|bình luận|ความคิดเห็น|บทบรรณาธิการ|คอลัมน์|opini|kolom|tajuk rencana|pendapat|maoni""");
        add(Kind.LIVE_BLOG, """
                live|live blog|live blogs|liveblog|liveblogs|live updates|as it happened|der liveticker|im liveticker|live-blog|liveticker|live-ticker|newsticker|newsblog|live coverage
                en direct|direct|direct live|le direct|notre direct|en directo|en vivo|ao vivo|minuto a minuto|in diretta|diretta|la diretta|diretta live|live blog
                liverapport|direkt|livestudio|na żywo|relacja na żywo|online přenos|online prenos|uživo|онлайн-трансляция|прямая трансляция|онлайн-трансляція
                наживо|на живо|ζωντανά|canlı|canlı anlatım|canlı blog|مباشر|تغطية مباشرة|تغطية حية|直播|文字直播|图文直播|圖文直播|ライブ|速報中|생중계|trực tiếp|langsung|siaran langsung""");
        add(Kind.VIDEO, """
                video|videos|vidéo|vidéos|vídeo|vídeos|watch|видео|відео|βίντεο|فيديو|ویدئو|ویدیو|וידאו|视频|視頻|影音|影片|動画|映像|영상|동영상
                วิดีโอ|วีดีโอ|वीडियो|ভিডিও|videot|videók|videoklipy|filmy|wideo|mediateka""");
        add(Kind.GALLERY, """
                gallery|galleries|photos|photo gallery|photo galleries|picture gallery|in pictures|pictures|slideshow|photo essay
                fotostrecke|fotostrecken|bilderstrecke|bildstrecke|bildergalerie|bildergalerien|fotogalerie|diaporama|diaporamas|portfolio|en images
                galería|galerías|galería de fotos|fotogalería|fotogalerías|galeria|galerias|galeria de fotos|galeria de imagens|fotogalleria|fotogallerie
                fotogallery|le foto|in beeld|fotoserie|bildspel|billedserie|bildeserie|kuvagalleria|galeria zdjęć|fotogalerie|fotogaléria|képgaléria|galerija|galerii foto
                фоторепортаж|фоторепортажи|фотогалерея|фотогалереи|фотолента|фоторепортаж|φωτογραφίες|foto galeri|fotogaleri
                صور|ألبوم الصور|معرض الصور|گالری|گزارش تصویری|עדויות בתמונות|组图|組圖|图集|圖集|图片|圖片|写真|写真特集|フォトギャラリー|포토|화보|galeri foto|album foto""");
    }

    private KindWords() {}

    private static void add(Kind kind, String names) {
        for (String name : List.of(names.split("[|\n]", -1))) {
            KINDS.putIfAbsent(name.strip(), kind);
        }
    }

    /** What the name of a section, a label or a path segment tells; null if that is nothing. */
    static @Nullable Kind of(String name) {
        return name.length() > LONGEST ? null : KINDS.get(name.strip().toLowerCase(Locale.ROOT));
    }
}
