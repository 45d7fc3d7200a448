package dev.courant.parser.identify.gate;

import java.util.List;
import java.util.Random;

/** What stands around the matter of every page of a newspaper: head, navigation, side column, footer. */
record Furniture(Tongue tongue, Skin skin, Random random) {
    String page(String title, String head, String main) {
        String body = header() + skin.box("main", "content", main) + (skin.busy() ? aside() : "") + footer();
        return "<!doctype html><html lang=\"%s\" dir=\"%s\"><head><meta charset=utf-8><title>%s | %s</title>%s</head><body>%s</body></html>"
                .formatted(tongue.code(), tongue.say("direction"), title, tongue.say("site"), head(title) + head, body);
    }

    private String head(String title) {
        return skin.card()
                ? "<meta property=\"og:title\" content=\"%s\"><meta property=\"og:site_name\" content=\"%s\"><link rel=stylesheet href=/a.css>"
                        .formatted(title, tongue.say("site"))
                : "";
    }

    private String header() {
        StringBuilder links = new StringBuilder();
        for (String section : tongue.all("sections")) {
            links.append("<li><a href=\"/s%d\">%s</a></li>".formatted(section.hashCode() & 0xff, section));
        }
        String popup = skin.busy()
                ? "<form action=/login><input type=email><input type=password><button>%s</button></form>"
                        .formatted(tongue.say("login"))
                : "";
        return skin.box(
                "header",
                "masthead",
                "<a href=/>%s</a>".formatted(tongue.say("site"))
                        + skin.box("nav", "menu", "<ul>" + links + "</ul>")
                        + popup);
    }

    private String aside() {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            links.append("<li><a href=\"/2026/03/%d.html\">%s</a></li>"
                    .formatted(10_000 + random.nextInt(90_000), tongue.headline(random)));
        }
        String most = skin.heading(3, "label", tongue.say("mostread")) + "<ol>" + links + "</ol>";
        String letter = skin.box("section", "promo", "<p>%s</p><input type=email>".formatted(tongue.say("newsletter")));
        return skin.box("aside", "sidebar", most + letter);
    }

    private String footer() {
        List<String> own = List.of(tongue.say("contact"), tongue.say("login"), tongue.say("more"));
        StringBuilder links = new StringBuilder();
        own.forEach(name -> links.append("<a href=\"/f%d\">%s</a> ".formatted(name.hashCode() & 0xff, name)));
        String cookies = skin.busy()
                ? skin.box(
                        "div",
                        "notice",
                        "<p>%s</p><button>OK</button>"
                                .formatted(tongue.all("consenttext").getFirst()))
                : "";
        return skin.box(
                        "footer",
                        "foot",
                        links + "<p>© 2026 %s. %s</p>".formatted(tongue.say("site"), tongue.say("copyright")))
                + cookies;
    }
}
