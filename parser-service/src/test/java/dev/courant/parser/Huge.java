package dev.courant.parser;

import dev.courant.events.Page;

/** Markup that is as long as a page may be, of one thing. */
enum Huge {
    ONE_LINE {
        @Override
        String markup() {
            return "<div hidden>" + "x".repeat(MOST / 2) + "</div>";
        }
    },
    ATTRIBUTES {
        @Override
        String markup() {
            StringBuilder tag = new StringBuilder("<i");
            for (int i = 0; i < 600_000; i++) {
                tag.append(" a").append(i).append("=1");
            }
            return tag + "></i>";
        }
    },
    SAME_ATTRIBUTE {
        @Override
        String markup() {
            return "<i" + " a=1".repeat(1_500_000) + "></i>";
        }
    },
    CLASS_NAMES {
        @Override
        String markup() {
            return "<i class=\"" + "a ".repeat(2_000_000) + "\"></i>";
        }
    },
    MANY_CLASS_NAMES {
        @Override
        String markup() {
            StringBuilder names = new StringBuilder("<div class='");
            for (int i = 0; i < 700_000; i++) {
                names.append("c").append(i).append(' ');
            }
            return names + "'>x</div>";
        }
    },
    JOINED_CLASS_NAMES {
        @Override
        String markup() {
            return "<div class='" + "category-is-".repeat(600_000) + "'>x</div>";
        }
    },
    SOURCE_SET {
        @Override
        String markup() {
            String sizes = "/a.jpg 1w, ".repeat(300_000);
            return "<figure><img src=/a.jpg srcset='" + sizes + "' data-srcset='" + sizes + "'></figure>";
        }
    },
    ENTITIES {
        @Override
        String markup() {
            return "<div hidden>" + "&amp;&#x4e2d;&nope;".repeat(300_000) + "</div>";
        }
    },
    DATA_URI {
        @Override
        String markup() {
            return "<img src=\"data:image/png;base64," + "iVBORw0K".repeat(MOST / 8 - 1_000) + "\">";
        }
    },
    JSON_LD_DEEP {
        @Override
        String markup() {
            return "<script type=application/ld+json>" + "[".repeat(MOST / 2) + "</script>";
        }
    },
    JSON_LD_DEEP_OBJECTS {
        @Override
        String markup() {
            return "<script type=application/ld+json>" + "{\"@graph\":".repeat(MOST / 16) + "</script>";
        }
    },
    JSON_LD_WIDE {
        @Override
        String markup() {
            return "<script type=application/ld+json>[" + "{\"@type\":\"Thing\"},".repeat(MOST / 20) + "0]</script>";
        }
    },
    UNCLOSED_SCRIPT {
        @Override
        String markup() {
            return "<script>" + "var a = '<b>';".repeat(6_000) + "</script>";
        }
    };

    private static final int MOST = Page.MAX_BODY_BYTES - 4096;

    abstract String markup();
}
