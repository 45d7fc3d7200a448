package dev.courant.parser.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.courant.events.Article.Block;
import dev.courant.events.Article.BlockKind;
import dev.courant.parser.Pages;
import dev.courant.parser.extract.html.HtmlPage;
import dev.courant.parser.limit.PageBudget;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextExtractorTest {
    private static final List<String> P = List.of(Pages.threeParagraphs());

    @Test
    void whatStandsAroundTheTextIsLeftOut() {
        String html =
                "<header><nav><a href=/>Home</a></nav></header><div class=breadcrumb>Home &gt; Bay</div><article><p>"
                        + P.get(0)
                        + "</p><figure><img src=a.jpg><figcaption>The old pier in the winter of last year.</figcaption></figure><p>"
                        + P.get(1)
                        + "</p><div class='related-articles'><h3>Related</h3><ul><li><a href=/x>Another pier</a></li></ul></div><p>"
                        + P.get(2)
                        + "</p><p>Read more: <a href=/y>The pier's history</a></p><p>Lee también: <a href=/z>El muelle</a></p><div class=share-bar><a href=#>Share on every network</a></div></article>"
                        + "<section id=comments><p>I think that the pier is, all in all, a fine thing to have, and so do all of my neighbours.</p></section>"
                        + "<footer><p>© Harbour Gazette, all rights reserved, printed in Port Ellery by the bay.</p></footer>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Von Anna Kroll</p><p>Mittwoch, 4. März 2026, 9.30 Uhr | Lesezeit: 2 Minuten</p>",
                "<div>Von unserer Redaktion</div>",
                "<p>4 марта 2026, 09:30 (обновлено в тот же день)</p><p>Автор: Мара Квилл</p>",
                "<div>كتبت: هالة القطّان</div><div>4 مارس 2026 - 09:30</div>",
                "<ul class=x><li>Share</li><li><a href=#mail>By letter</a></li><li><a href='#print'>On paper</a></li></ul>"
            })
    void whatStandsBetweenLeadAndTextIsLeftOut(String between) {
        String html = "<article><p>" + P.get(0) + "</p>" + between + "<p>" + P.get(1) + "</p><p>" + P.get(2)
                + "</p></article>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Просмотров: 1204 | <a href=/print>Распечатать</a></p>",
                "<p>الوسوم: <a href=/t>بحر</a></p>",
                "<b>مواضيع ذات صلة</b>",
                "<section id=kommentare><article><p>Das wurde aber auch Zeit, und es hat ja lange genug gedauert, oder?</p></article></section>"
            })
    void whatFollowsTheTextIsLeftOutInManyLanguages(String behind) {
        String html = "<article><p>" + String.join("</p><p>", P) + "</p>" + behind + "</article>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @Test
    void aListOfContentsIsNoListOfControls() {
        String html = "<article><p>" + P.get(0)
                + "</p><ul><li><a href='#costs'>What it costs</a></li><li><a href='#boats'>Which boats come</a></li></ul><h2 id=costs>What it costs</h2><p>"
                + P.get(1) + "</p><h2 id=boats>Which boats come</h2><p>" + P.get(2) + "</p></article>";
        assertThat(texts(html)).contains("What it costs\nWhich boats come");
    }

    @Test
    void neitherTheDatelineBelowTheLeadNorTheToolsBelowTheTextAreOfIt() {
        String html = "<table><tr><td><p><b>The harbour has its pier back, and it is longer.</b></p>"
                + "<p>Tuesday, 3 March 2026 · 06:00h<br>By Mara Quill</p><p>" + String.join("</p><p>", P)
                + "</p><p><a href=#print>Print</a> | <a href=#mail>Send to a friend</a> | <a href=#less>A-</a> <a href=#more>A+</a></p></td></tr></table>";
        assertThat(texts(html))
                .containsExactly(
                        Stream.concat(Stream.of("The harbour has its pier back, and it is longer."), P.stream())
                                .toArray(String[]::new));
    }

    @Test
    void anAnnouncementOfAListKeepsItsDate() {
        String html = "<article><p>" + P.get(0)
                + "</p><p>What opens on 3 March 2026 at 10:00:</p><ul><li>the pier, of course</li>"
                + "<li>the mole</li></ul><p>" + P.get(1) + "</p></article>";
        assertThat(texts(html)).contains("What opens on 3 March 2026 at 10:00:");
    }

    @Test
    void blocksKeepTheirKindAndOrder() {
        String html = "<article><p>" + P.get(0) + "</p><h2>What it costs</h2><p>" + P.get(1)
                + "</p><ul><li>Four million crowns for stone</li><li>One million crowns for wood</li></ul>"
                + "<blockquote><p>It was about time that somebody did it.</p></blockquote><table><tr><th>Year</th><th>Boats</th></tr><tr><td>2024</td><td>112</td></tr></table>"
                + "<pre>depth = tide + 3\nend</pre><p>" + P.get(2) + "</p></article>";
        assertThat(blocks(html))
                .containsExactly(
                        new Block(BlockKind.PARAGRAPH, P.get(0)),
                        new Block(BlockKind.HEADING, "What it costs"),
                        new Block(BlockKind.PARAGRAPH, P.get(1)),
                        new Block(BlockKind.LIST, "Four million crowns for stone\nOne million crowns for wood"),
                        new Block(BlockKind.QUOTE, "It was about time that somebody did it."),
                        new Block(BlockKind.TABLE, "Year\tBoats\n2024\t112"),
                        new Block(BlockKind.CODE, "depth = tide + 3\nend"),
                        new Block(BlockKind.PARAGRAPH, P.get(2)));
    }

    @Test
    void breaksMakeParagraphs() {
        String html = "<div id=menu><a href=/1>One</a><a href=/2>Two</a></div><table><tr><td>" + P.get(0) + "<br><br>"
                + P.get(1) + "<br>\u3000\u3000" + P.get(2) + "</td></tr></table>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @Test
    void aCentredParagraphBehindAPictureIsItsCaption() {
        String html = "<div><p>" + P.get(0)
                + "</p><p style='text-align:center'><img src=a.jpg></p><p style='text-align: center'>The pier in May.</p><p>"
                + P.get(1) + "</p><p style='text-align:center'>A centred line that is text.</p><p>" + P.get(2)
                + "</p></div>";
        assertThat(texts(html)).containsExactly(P.get(0), P.get(1), "A centred line that is text.", P.get(2));
    }

    @Test
    void captionsInTheSameCentredBlockAsTheirPictureAreNoText() {
        String html = "<div><p>" + P.get(0)
                + "</p><center><img src=a.jpg><br><font size=2>The pier in May.</font></center><p>"
                + P.get(1)
                + "</p><div style='text-align:center'><img src=b.jpg><div class=caption>The pier in June.</div></div>"
                + "<p class=text-center><img src=c.jpg></p><p class=text-center>The pier in July.</p><p>" + P.get(2)
                + "</p></div>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @Test
    void labelsAboveTheHeadlineAreNoText() {
        Surroundings shown =
                Surroundings.of("Old pier to be rebuilt", Set.of("Old pier to be rebuilt"), List.of("Harbour"));
        String body = "<p>" + String.join("</p><p>", P) + "</p></article>";
        assertThat(texts("<article><div>Long reads</div><h1>Old pier to be rebuilt</h1>" + body, shown))
                .containsExactlyElementsOf(P);
        assertThat(texts("<article><h1>Old pier to be rebuilt</h1><p>HARBOUR</p>" + body, shown))
                .containsExactlyElementsOf(P);
        assertThat(texts("<article><p class=kicker>Boats and bays</p>" + body, Surroundings.NONE))
                .containsExactlyElementsOf(P);
    }

    @Test
    void aLeadAboveTheHeadlineAndALabelWithinTheTextStay() {
        Surroundings shown =
                Surroundings.of("Old pier to be rebuilt", Set.of("Old pier to be rebuilt"), List.of("Harbour"));
        String html = "<article><p>" + P.get(0) + "</p><h1>Old pier to be rebuilt</h1><p>" + P.get(1)
                + "</p><h2>Harbour</h2><p>" + P.get(2) + "</p></article>";
        assertThat(texts(html, shown)).containsExactly(P.get(0), P.get(1), "Harbour", P.get(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "發布時間：2026-03-06 11:25　來源：海灣日報社港務新聞中心綜合報導　作者：林安、陳海生、周遠帆　字號：大 中 小",
                "发布日期：2026年3月6日 海湾市港务管理委员会办公室信息处供稿并整理发布到本网站",
                "来源：海湾日报 作者：周远帆 责任编辑：陈海生",
                "Published: 6 March 2026 | Source: Bay Wire Service of the Eastern Coast and Islands | Author: Mara Quill and Ned Gull"
            })
    void linesOfParticularsAreNoText(String line) {
        String text = "<p>" + String.join("</p><p>", P) + "</p>";
        assertThat(texts("<article><div>" + line + "</div>" + text + "</article>"))
                .containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "记者：您为什么留在这座码头？周远帆：因为船还会回来，我答应过他们。",
                "On 6 March 2026 the council met again, and this time everybody came."
            })
    void sentencesThatLookLikeThemAreText(String line) {
        String text = "<p>" + String.join("</p><p>", P) + "</p>";
        assertThat(texts("<article><p>" + line + "</p>" + text + "</article>")).startsWith(line);
    }

    @Test
    void chineseTextCountsForItsLength() {
        String text = "海港理事会星期一决定重建旧码头，工程将于四月开始，第一批渡船将在夏季靠岸。";
        String html = "<div class=list><a href=/1>港口新闻一览表</a><a href=/2>海湾天气预报</a></div><div><p>" + text + "</p><p>"
                + text.replace("一", "二") + "</p></div>";
        assertThat(texts(html)).containsExactly(text, text.replace("一", "二"));
    }

    @Test
    void namesThatWouldCostTheTextAreNotTrusted() {
        String html = "<div class='sidebar widget'><p>" + String.join("</p><p>", P) + "</p></div>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @Test
    void theDocumentStaysAsItIs() {
        HtmlPage page = page("<article><p>" + String.join("</p><p>", P) + "</p><aside>x</aside></article>");
        String before = page.document().outerHtml();
        MainTextExtractor.extract(page, Surroundings.NONE, budget());
        assertThat(page.document().outerHtml()).isEqualTo(before);
    }

    @Test
    void aTextThatATemplateCutsUpIsPutTogether() {
        String first = P.get(0) + " " + P.get(1);
        String html = "<main><div class=a1><h1>Old pier to be rebuilt</h1></div><div class=a2><div><p>" + first
                + "</p></div></div><div class=a3><div><div><p>" + P.get(1) + "</p><p>" + P.get(2) + "</p><p>" + P.get(0)
                + "</p></div></div></div></main><div><a href=/>To the front page of this paper</a></div>";
        Surroundings shown = Surroundings.of("Old pier to be rebuilt", Set.of("Old pier to be rebuilt"), List.of());
        assertThat(texts(html, shown)).containsExactly(first, P.get(1), P.get(2), P.get(0));
    }

    @Test
    void textFarFromTheHeadlineGivesWayToTextBelowIt() {
        String elsewhere = "The paper is made by people of the bay and printed there too. ".repeat(6);
        String html = "<div><h1>Old pier to be rebuilt</h1><div><div><p>" + P.get(0) + "</p><p>" + P.get(1)
                + "</p></div></div></div>" + "<div><a href=/>Harbour, bay and boats</a></div>".repeat(600)
                + "<div><div><p>" + elsewhere + "</p><p>" + elsewhere + "</p><p>" + elsewhere + "</p></div></div>";
        Surroundings shown = Surroundings.of("Old pier to be rebuilt", Set.of(), List.of());
        assertThat(texts(html, shown)).startsWith(P.get(0)).doesNotContain(elsewhere.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"overflow-hidden p-2", "sm:hidden md:block", "box-e1e566ad", "field--label-hidden"})
    void namesOfLooksAndHashesSayNothingOfContent(String names) {
        String html = "<article><p>" + P.get(0) + "</p><div class='" + names + "'>" + P.get(1) + "</div><p>" + P.get(2)
                + "</p></article>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>You may also like:</p><ul><li>The mole, a history</li><li>Boats of the bay</li></ul>",
                "<p>Ссылки по теме</p><p><a href=/1>Старый мол снова открыт для лодок и людей</a></p>",
                "<h3>3 Comments</h3><p>It was about time, was it not, and nobody here thought that it would ever come to that.</p>",
                "<p><a href=/2>HARBOUR MASTER TELLS OF THE LONG WINTER</a></p>",
                "<p>Get the news of the bay by letter: sign up for <a href=/n>our newsletter</a>.</p>",
                "<p>免责声明：本文仅代表作者本人的观点，与本网站的立场毫无关系，请读者自行判断。</p>",
                "<p>(林安 編輯)</p>",
                "<form action=/vote><p>Was this piece of use to you, and would you read it again?</p><input name=v></form>",
                "<p>Easy to read</p><p>No, hardly, yes</p><p>Long enough</p><p>No, hardly, yes</p><p>All told</p><p>No, hardly, yes</p>"
            })
    void whatIsAboutOtherThingsBelowTheTextIsLeftOut(String behind) {
        String html = "<article><p>" + String.join("</p><p>", P) + "</p>" + behind + "</article>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @Test
    void theTextGoesOnBelowABoxOfOtherArticles() {
        String html = "<article><p>" + P.get(0) + "</p><p>" + P.get(1)
                + " It took them all winter to agree on that, and longer to find the money. Nobody had thought that it would.</p><p>Read also</p><p>The mole, a history</p><p>"
                + P.get(2) + "</p></article>";
        assertThat(texts(html)).hasSize(3).endsWith(P.get(2));
    }

    @Test
    void aBoxHeadedByALabelIsLeftOutWhereverItStands() {
        String teaser =
                "The mole was built by monks, it is said, and has been mended by fishermen ever since that time.";
        String html = "<article><p>" + P.get(0) + "</p><section><div><h3>You might also like</h3></div><div><p>"
                + teaser + "</p></div></section><p>" + P.get(1) + "</p><p>" + P.get(2) + "</p></article>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @Test
    void aLabelledBoxBesideTheTextIsNoPartOfIt() {
        String teaser =
                "The mole was built by monks, it is said, and has been mended by fishermen, by and large, ever since.";
        String html = "<div><article class=post><p>" + P.get(0) + "</p><p>" + P.get(1) + "</p><p>" + P.get(2)
                + "</p></article><article class=post><h3>You might also like...</h3><p>" + teaser + "</p><p>" + P.get(2)
                + teaser + "</p></article></div>";
        assertThat(texts(html)).containsExactlyElementsOf(P);
    }

    @Test
    void whatIsSaidTwiceIsTextOnce() {
        String html = "<article><p>" + P.get(0) + "</p><p>" + P.get(0) + "</p><p>Why?</p><p>" + P.get(1)
                + "</p><p>Why?</p><p>" + P.get(2) + "</p></article>";
        assertThat(texts(html)).containsExactly(P.get(0), "Why?", P.get(1), "Why?", P.get(2));
    }

    @Test
    void noTextBeginsWithATableOrItsTitleInOtherWords() {
        Surroundings shown = Surroundings.of("Old pier of Port Ellery to be rebuilt", Set.of(), List.of());
        String html = "<div><table><tr><td>Ellery</td><td>3</td></tr><tr><td>Bay</td><td>1</td></tr></table>"
                + "<h2>The old pier of Port Ellery rebuilt</h2><p>" + String.join("</p><p>", P) + "</p></div>";
        assertThat(texts(html, shown)).containsExactlyElementsOf(P);
    }

    @Test
    void theBoxThatHoldsMostOfTheTextIsNoFrame() {
        String links =
                "<p><a href=/1>The mole of Port Ellery in pictures</a> <a href=/2>Boats of the bay in pictures</a></p>";
        String html = "<table><tr><td><div class=nbox><p>" + String.join("</p><p>", P) + "</p>" + links.repeat(3)
                + "</div></td></tr></table>";
        assertThat(texts(html)).startsWith(P.toArray(new String[0]));
    }

    @Test
    void theExplanationSaysWhatWasLeftOutAndWhy() {
        String html = "<div id=menu class=main-menu>Harbour and bay</div><article class=story><p>By Mara Quill</p><p>"
                + String.join("</p><p>", P) + "</p><p>Read more: the mole</p></article>";
        Explanation explanation = MainTextExtractor.explain(page(html), Surroundings.NONE, budget());
        assertThat(explanation.containers()).containsExactly("article.story");
        assertThat(explanation.parts())
                .containsExactly(new Explanation.Part("div#menu.main-menu", "Harbour and bay", 13, Rule.NAMED));
        assertThat(explanation.blocks())
                .extracting(Explanation.Verdict::dropped)
                .containsExactly(Rule.DATELINE, null, null, null, Rule.RELATED);
    }

    private static List<String> texts(String html) {
        return blocks(html).stream().map(Block::text).toList();
    }

    private static List<String> texts(String html, Surroundings shown) {
        return MainTextExtractor.extract(page(html), shown, budget()).blocks().stream()
                .map(Block::text)
                .toList();
    }

    private static List<Block> blocks(String html) {
        return MainTextExtractor.extract(page(html), Surroundings.NONE, budget())
                .blocks();
    }

    private static HtmlPage page(String html) {
        return new HtmlPage(Jsoup.parse(html), "https://gazette.example/", Pages.FETCHED_AT, Pages.budget());
    }

    private static PageBudget budget() {
        return PageBudget.startingNow(Duration.ofSeconds(30));
    }
}
