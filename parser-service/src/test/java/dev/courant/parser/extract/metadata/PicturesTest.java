package dev.courant.parser.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Image;
import dev.courant.parser.Pages;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final String URL = "https://gazette.example/a.jpg";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src=/a.jpg><figcaption>The pier in May. <span class=copyright>© Ned Gull</span></figcaption></figure>",
                "<figure><img src=/a.jpg><span class=credit>Photo: Ned Gull</span><figcaption>The pier in May.</figcaption></figure>",
                "<figure><div class=photo-credit>Ned Gull</div><img src=/a.jpg><figcaption>The pier in May.</figcaption></figure>",
                "<figure><img src=/a.jpg><figcaption itemprop=description>The pier in May. <span itemprop=author>Ned Gull</span></figcaption></figure>",
                "<figure><img src=/a.jpg><figcaption>The pier in May. <i itemprop=copyrightHolder>Ned Gull</i></figcaption></figure>",
                "<figure><img src=/a.jpg data-credit='Ned Gull'><figcaption>The pier in May.</figcaption></figure>",
                "<figure><img src=/a.jpg data-caption='&lt;p>The pier in May.&lt;/p>' data-byline='Ned Gull'></figure>"
            })
    void whoTookAPictureIsSaidInItsFigureOrItsAttributes(String figure) {
        assertThat(images(figure)).containsExactly(new Image(URL, "The pier in May.", "Ned Gull"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', textBlock = """
            The pier in May. Ned Gull/AFP via Getty Images   ^ The pier in May.  ^ Ned Gull/AFP via Getty Images
            The pier in May. Photo by Ned Gull/Reuters       ^ The pier in May.  ^ Ned Gull/Reuters
            The pier in May. (AP Photo/Ned Gull)             ^ The pier in May.  ^ AP Photo/Ned Gull
            La jetée en mai. LUC RENARD / AFP                ^ La jetée en mai.  ^ LUC RENARD / AFP
            Molo w maju / Fot. Jan Lis / Agencja Gazeta      ^ Molo w maju       ^ Jan Lis / Agencja Gazeta
            Der Pier im Mai. Quelle: Jan Beck                ^ Der Pier im Mai.  ^ Jan Beck
            الرصيف في مايو (رويترز)                           ^ الرصيف في مايو     ^ رويترز
            五月的码头。新华社记者 王大力 摄                        ^ 五月的码头。          ^ 王大力
            5月の埠頭＝佐藤花子撮影                              ^ 5月の埠頭           ^ 佐藤花子
            The pier by night, as Reuters saw it.            ^ The pier by night, as Reuters saw it. ^
            In May the pier was for the AP                   ^ In May the pier was for the AP ^
            """)
    void captionsEndInWhoMadeOrSoldThePicture(String line, String caption, String credit) {
        assertThat(images("<figure><img src=/a.jpg><figcaption>" + line + "</figcaption></figure>"))
                .containsExactly(new Image(URL, caption, credit));
    }

    @Test
    void sizesAreStatedInMicrodata() {
        assertThat(images("<figure itemscope><img src=/a.jpg><meta itemprop=width content=1200><meta itemprop=height "
                        + "content=800><figcaption>The pier.</figcaption></figure>"))
                .containsExactly(new Image(URL, "The pier.", null, 1200, 800));
    }

    @Test
    void eachPictureOfOpenGraphHasItsSize() {
        String one = "<meta property=og:image content=/a.jpg><meta property=og:image:width content=1200>"
                + "<meta property=og:image:height content=630>";
        String two = "<meta property=og:image content=/b.jpg><meta property=og:image:width content=600>"
                + "<meta property=og:image:height content=315>";
        assertThat(images(one + two))
                .containsExactly(
                        new Image(URL, null, null, 1200, 630),
                        new Image("https://gazette.example/b.jpg", null, null, 600, 315));
        assertThat(images(one + "<meta property=og:image content=/b.jpg>"))
                .containsExactly(
                        new Image(URL, null, null, 1200, 630), new Image("https://gazette.example/b.jpg", null, null));
    }

    @Test
    void aDotThatCountsReadersIsNoPicture() {
        assertThat(images("<figure><img src=/a.jpg width=1 height=1><figcaption>The pier.</figcaption></figure>"))
                .isEmpty();
    }

    private static List<Image> images(String html) {
        return Metadata.of(Pages.opened(Jsoup.parse(html)), null, Pages.budget())
                .offers()
                .best(Field.IMAGES)
                .orElse(List.of());
    }
}
