package dev.courant.local.newspapers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
    @Test
    void escapesForHtmlAndJsonOrCopies() {
        assertThat(Template.render("{{t}} {{\"t\"}} {{{t}}}", Map.of("t", "a \"b\" & <c>")))
                .isEqualTo("a &quot;b&quot; &amp; &lt;c&gt; \"a \\\"b\\\" & <c>\" a \"b\" & <c>");
    }

    @Test
    void repeatsSectionsForItemsWhichSeeWhatIsOutside() {
        Map<String, Object> values = Map.of("host", "h", "items", List.of(Map.of("n", "1"), Map.of("n", "2")));
        assertThat(Template.render("{{#items}}{{host}}/{{n}} {{/items}}", values))
                .isEqualTo("h/1 h/2 ");
    }

    @Test
    void knowsWhereAListHasMore() {
        Map<String, Object> values = Map.of("items", List.of(Map.of("n", "1"), Map.of("n", "2"), Map.of("n", "3")));
        assertThat(Template.render("[{{#items}}{{n}}{{#more}},{{/more}}{{/items}}]", values))
                .isEqualTo("[1,2,3]");
    }

    @Test
    void dropsSectionsThatHaveNoValue() {
        assertThat(Template.render("a{{#gone}}{{gone}}{{/gone}}b{{#there}}{{there}}{{/there}}", Map.of("there", "c")))
                .isEqualTo("abc");
    }

    @Test
    void doesNotTakeValuesForTemplates() {
        assertThat(Template.render("{{t}}", Map.of("t", "{{u}} $1 \\"))).isEqualTo("{{u}} $1 \\");
    }

    @Test
    void refusesNamesWithoutText() {
        assertThatThrownBy(() -> Template.render("{{tittle}}", Map.of("title", "t")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tittle");
    }
}
