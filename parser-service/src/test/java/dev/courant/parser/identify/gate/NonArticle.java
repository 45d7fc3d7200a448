package dev.courant.parser.identify.gate;

import java.util.List;
import java.util.Random;

/** Kinds of pages that are no articles, each as a newspaper might make it. */
enum NonArticle {
    SECTION_FRONT("/harbour/") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "title", tongue.all("sections").get(3))
                    + teasers(tongue, skin, random).of(14);
        }
    },
    TAG("/tag/harbour") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "title", tongue.say("tag"))
                    + "<p>%s</p>".formatted(tongue.sentence(random))
                    + teasers(tongue, skin, random).of(9)
                    + "<a href=\"?page=2\">2</a> <a href=\"?page=3\">3</a>";
        }
    },
    SEARCH("/find?q=harbour") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return "<form><input name=q></form>" + skin.heading(1, "title", tongue.say("search"))
                    + "<p>%s</p>".formatted(tongue.say("searchcount"))
                    + teasers(tongue, skin, random).of(10);
        }
    },
    VIDEO_INDEX("/watch") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "title", tongue.say("video"))
                    + teasers(tongue, skin, random).played(12);
        }
    },
    AUTHOR("/team/quill") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "name", tongue.all("author").getFirst())
                    + "<p>%s %s</p>".formatted(tongue.say("bio"), tongue.sentence(random))
                    + teasers(tongue, skin, random).of(8);
        }
    },
    PAYWALL_STUB("/2026/03/02/old-pier-31877.html") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "title", tongue.headline(random))
                    + "<p>%s %s</p>"
                            .formatted(tongue.say("by"), tongue.all("author").getFirst())
                    + skin.box(
                            "article",
                            "body",
                            "<p>%s</p><p>%s</p>".formatted(tongue.paragraph(random, 2), tongue.sentence(random)))
                    + skin.box(
                            "section",
                            "offer",
                            "<p>%s</p><a href=/buy>%s</a>".formatted(tongue.say("paywall"), tongue.say("login")));
        }
    },
    SOFT_404("/2026/03/02/old-pier-31877.html") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "title", skin.card() ? tongue.say("notfound") : "Oops!")
                    + "<p>%s</p><form><input name=q></form>".formatted(tongue.say("notfoundtext"))
                    + (skin.busy() ? teasers(tongue, skin, random).of(4) : "");
        }
    },
    COOKIE_WALL("/2026/03/02/old-pier-31877.html") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            List<String> lines = tongue.all("consenttext");
            return skin.heading(1, "title", tongue.say("consent"))
                    + skin.box("section", "text", "<p>" + String.join("</p><p>", lines) + "</p>")
                    + "<button>OK</button><a href=/p>%s</a>".formatted(tongue.say("more"));
        }
    },
    LOGIN("/konto?next=%2Fpier") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "title", tongue.say("login"))
                    + "<form><p>%s</p><input type=email><input type=password><p>%s</p><p>%s</p></form>"
                            .formatted(tongue.all("logintext").toArray());
        }
    },
    CONTACT("/kontakt.html") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            return skin.heading(1, "title", tongue.say("contact"))
                    + skin.box("section", "text", "<p>" + String.join("</p><p>", tongue.all("contacttext")) + "</p>")
                    + "<p>%s</p><p>%s</p>".formatted(tongue.sentence(random), tongue.paragraph(random, 2));
        }
    },
    WEATHER("/weather/ellery") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            List<String> words = tongue.all("weatherwords");
            StringBuilder rows = new StringBuilder();
            for (int day = 0; day < 7; day++) {
                rows.append(row(skin, words.get(day), words.get(7 + random.nextInt(3)), random.nextInt(30) + " °C"));
            }
            return skin.heading(1, "title", tongue.say("weather")) + grid(skin, rows.toString());
        }
    },
    MARKET("/prices") {
        @Override
        String main(Tongue tongue, Skin skin, Random random) {
            StringBuilder rows = new StringBuilder();
            for (int i = 0; i < 24; i++) {
                String name = tongue.one("marketwords", random);
                rows.append(row(skin, name + " " + (i + 1), figure(random), figure(random), "+0." + i + " %"));
            }
            return skin.heading(1, "title", tongue.say("market"))
                    + "<p>%s</p>".formatted(tongue.say("date"))
                    + grid(skin, rows.toString());
        }
    };

    private final String path;

    NonArticle(String path) {
        this.path = path;
    }

    abstract String main(Tongue tongue, Skin skin, Random random);

    GeneratedPage page(Tongue tongue, Skin skin, long seed) {
        Random random = new Random(seed);
        String html = new Furniture(tongue, skin, random).page(title(tongue, random), "", main(tongue, skin, random));
        return new GeneratedPage(this + "-" + skin.name() + "-" + tongue.code(), "https://herald.example" + path, html);
    }

    private String title(Tongue tongue, Random random) {
        return switch (this) {
            case SECTION_FRONT -> tongue.all("sections").get(3);
            case TAG -> tongue.say("tag");
            case SEARCH -> tongue.say("search");
            case VIDEO_INDEX -> tongue.say("video");
            case AUTHOR -> tongue.all("author").getFirst();
            case PAYWALL_STUB -> tongue.headline(random);
            case SOFT_404 -> tongue.say("notfound");
            case COOKIE_WALL -> tongue.say("consent");
            case LOGIN -> tongue.say("login");
            case CONTACT -> tongue.say("contact");
            case WEATHER -> tongue.say("weather");
            case MARKET -> tongue.say("market");
        };
    }

    private static TeaserList teasers(Tongue tongue, Skin skin, Random random) {
        return new TeaserList(tongue, skin, random);
    }

    private static String figure(Random random) {
        return "%d.%02d".formatted(random.nextInt(9_000), random.nextInt(100));
    }

    private static String row(Skin skin, String... cells) {
        String cell = skin.semantic() ? "td" : "span";
        StringBuilder row = new StringBuilder();
        for (String content : cells) {
            row.append("<%1$s>%2$s</%1$s> ".formatted(cell, content));
        }
        return (skin.semantic() ? "<tr>%s</tr>" : "<div>%s</div>").formatted(row);
    }

    private static String grid(Skin skin, String rows) {
        return (skin.semantic() ? "<table>%s</table>" : "<div>%s</div>").formatted(rows);
    }
}
