package dev.courant.parser.identify.gate;

import java.util.List;
import java.util.Random;

/** Articles that look least like one, in the same dress as the pages that are none: the gate must let them pass. */
enum ShortArticle {
    /** 80 to 150 words. */
    BRIEF {
        @Override
        String body(Tongue tongue, Skin skin, Random random) {
            return paragraphs(tongue, random, 3, 2);
        }
    },
    GUIDE {
        @Override
        String body(Tongue tongue, Skin skin, Random random) {
            StringBuilder body = new StringBuilder("<p>%s</p>".formatted(tongue.paragraph(random, 2)));
            for (int i = 1; i <= 10; i++) {
                body.append(skin.heading(2, "head", i + ". " + tongue.one("did", random)))
                        .append("<p>%s</p>".formatted(tongue.paragraph(random, 2)));
            }
            return body.toString();
        }
    },
    LIST {
        @Override
        String body(Tongue tongue, Skin skin, Random random) {
            StringBuilder items = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                items.append("<li><b>%s</b> %s</li>".formatted(tongue.one("who", random), tongue.sentence(random)));
            }
            return "<p>%s</p><ul>%s</ul>".formatted(tongue.paragraph(random, 2), items);
        }
    },
    LIVE_BLOG {
        @Override
        String body(Tongue tongue, Skin skin, Random random) {
            StringBuilder body = new StringBuilder();
            for (int i = 0; i < 9; i++) {
                String head = "<a href=\"#entry-%d\">%02d:%02d</a>".formatted(i, 18 - i, random.nextInt(60));
                body.append(skin.box(
                        "section",
                        "entry",
                        head
                                + skin.heading(3, "head", tongue.headline(random))
                                + "<p>%s</p>".formatted(tongue.paragraph(random, 2))));
            }
            return body.toString();
        }
    },
    QUESTIONS {
        @Override
        String body(Tongue tongue, Skin skin, Random random) {
            StringBuilder body = new StringBuilder();
            for (String question : tongue.all("question")) {
                body.append("<p><strong>%s</strong></p><p>%s</p>".formatted(question, tongue.paragraph(random, 2)));
            }
            return body.toString();
        }
    },
    PICTURES {
        @Override
        String body(Tongue tongue, Skin skin, Random random) {
            StringBuilder body = new StringBuilder("<p>%s</p>".formatted(tongue.paragraph(random, 2)));
            for (int i = 0; i < 6; i++) {
                body.append("<figure><img src=/p%d.jpg alt=\"\"><figcaption>%s</figcaption></figure><p>%s</p>"
                        .formatted(i, tongue.headline(random), tongue.sentence(random)));
            }
            return body.toString();
        }
    };

    abstract String body(Tongue tongue, Skin skin, Random random);

    GeneratedPage page(Tongue tongue, Skin skin, long seed) {
        Random random = new Random(seed);
        String title = this == GUIDE ? tongue.say("guide") + ": " + tongue.one("did", random) : tongue.headline(random);
        List<String> names = tongue.all("author");
        String byline =
                "<p>%s %s · <time>%s</time></p>".formatted(tongue.say("by"), names.getFirst(), tongue.say("date"));
        String main =
                skin.box("article", "story", skin.heading(1, "title", title) + byline + body(tongue, skin, random));
        String related = skin.busy() ? new TeaserList(tongue, skin, random).of(4) : "";
        String html = new Furniture(tongue, skin, random).page(title, "", main + related);
        return new GeneratedPage(
                this + "-" + skin.name() + "-" + tongue.code(),
                "https://herald.example/2026/03/02/old-pier-31877.html",
                html);
    }

    private static String paragraphs(Tongue tongue, Random random, int count, int sentences) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append("<p>%s</p>".formatted(tongue.paragraph(random, sentences)));
        }
        return body.toString();
    }
}
