package dev.courant.parser.identify.gate;

import dev.courant.parser.identify.gate.Skin.Teaser;
import java.util.Random;
import java.util.function.IntFunction;

/** Teasers, as a skin builds them. */
record TeaserList(Tongue tongue, Skin skin, Random random) {
    String of(int count) {
        return wrap(count, _ -> "");
    }

    /** With a running time each, as videos have. */
    String played(int count) {
        return wrap(count, i -> "<span>%d:%02d</span>".formatted(1 + i % 9, random.nextInt(60)));
    }

    private String wrap(int count, IntFunction<String> badge) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            list.append(one(badge.apply(i)));
        }
        if (skin.teaser() == Teaser.LIST_ITEM) {
            return "<ul>" + list + "</ul>";
        }
        return skin.teaser() == Teaser.TABLE_ROW
                ? "<table>" + list + "</table>"
                : skin.box("section", "list", list.toString());
    }

    private String one(String badge) {
        String url = "/2026/03/0%d/%d.html".formatted(1 + random.nextInt(9), 10_000 + random.nextInt(90_000));
        String headline = tongue.headline(random);
        String summary = tongue.paragraph(random, skin.summary());
        String linked = "<a href=\"%s\">%s</a>".formatted(url, headline);
        String when = "<time>%s</time>".formatted(tongue.say("date"));
        return switch (skin.teaser()) {
            case HEADLINE ->
                skin.box(
                        "article",
                        "item",
                        badge + skin.heading(3, "head", linked) + "<p>%s</p>".formatted(summary) + when);
            case WHOLE_CARD ->
                skin.box(
                        "div",
                        "card",
                        "<a href=\"%s\"><img src=/i.jpg alt=\"\">%s%s<p>%s</p></a>"
                                .formatted(url, badge, skin.heading(2, "head", headline), summary));
            case READ_MORE ->
                skin.box(
                        "div",
                        "entry",
                        skin.heading(2, "head", headline)
                                + badge
                                + "<p>%s</p><a href=\"%s\">%s</a>".formatted(summary, url, tongue.say("more")));
            case FLAT -> skin.heading(3, "head", linked) + "<p>%s%s</p>\n".formatted(badge, summary);
            case LIST_ITEM -> "<li>%s %s %s %s</li>".formatted(linked, badge, summary, when);
            case TABLE_ROW -> "<tr><td>%s</td><td>%s<br>%s %s</td></tr>".formatted(when, linked, summary, badge);
        };
    }
}
