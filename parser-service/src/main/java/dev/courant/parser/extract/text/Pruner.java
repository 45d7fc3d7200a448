package dev.courant.parser.extract.text;

import dev.courant.parser.extract.html.Outline;
import java.util.Locale;
import java.util.Set;

/** Leaves out what can be no main text. */
final class Pruner {
    /** A part with this share of the page's text is not thrown away for its name alone. */
    private static final double TOO_MUCH_TO_LOSE = 0.35;

    /** A paragraph is longer than a byline or a share line, whatever its class. */
    private static final int LINE = 80;

    /** So many letters outside links may be an article. */
    private static final int A_TEXT = 600;

    private static final int RUNNING_TEXT_COMMAS = 5;
    private static final double FEW_LINKS = 0.2;

    private static final Set<String> NEVER_ROLES = Set.of(
            "menu",
            "menubar",
            "menuitem",
            "complementary",
            "navigation",
            "alert",
            "alertdialog",
            "dialog",
            "contentinfo",
            "search",
            "toolbar",
            "tooltip",
            "tablist");

    private final Traits traits;
    private final Outline outline;
    private final Omissions never;
    private final Census census;
    private final Controls controls;

    Pruner(Traits traits) {
        this.traits = traits;
        this.outline = traits.outline();
        this.never = neverText();
        this.census = Census.of(traits, never);
        this.controls = new Controls(outline, census);
    }

    /**
     * What is left out of the page.
     *
     * @param byName whether to trust class names, ids and hiding; without, only tags and roles count
     */
    Omissions prune(boolean byName) {
        Omissions out = never.copy();
        for (int at = 1; at < outline.size(); at = out.next(at)) {
            if (!out.isOut(at) && census.length(at) > 0) {
                judge(at, byName, out);
            }
        }
        return out;
    }

    private Omissions neverText() {
        Omissions out = new Omissions(outline);
        for (int at = 1; at < outline.size(); at = out.next(at)) {
            if (traits.is(at, Tags.NEVER_TEXT) || isNeverRole(at)) {
                out.leaveOut(at, Rule.NO_TEXT);
            }
        }
        return out;
    }

    private boolean isNeverRole(int at) {
        String role = outline.attribute(at, "role");
        return !role.isEmpty()
                && NEVER_ROLES.contains(role.toLowerCase(Locale.ROOT))
                && (outline.length(at) < outline.length(0) * TOO_MUCH_TO_LOSE || traits.isNamed(at, Names.CONSENT));
    }

    private void judge(int at, boolean byName, Omissions out) {
        if (traits.is(at, Tags.BESIDE)) {
            leaveOut(isSmallShare(at), at, Rule.BESIDE, out);
        } else if (controls.isControls(at)) {
            out.leaveOut(at, Rule.CONTROLS);
        } else if (byName && outline.hasAttributes(at)) {
            judgeByName(at, out);
        }
    }

    private void judgeByName(int at, Omissions out) {
        boolean label = traits.isNamed(at, Names.LABEL);
        if (outline.element(at).nameIs("p") || label) {
            boolean named = label || traits.isNoise(at);
            leaveOut(named && census.length(at) < LINE, at, label ? Rule.LABEL : Rule.NAMED, out);
        } else if (isHidden(outline, at)) {
            leaveOut(isSmallShare(at), at, Rule.HIDDEN, out);
        } else if (!traits.is(at, Tags.WHATEVER_NAMED) && traits.isNoise(at)) {
            leaveOut(isComments(at) || isSmallShare(at), at, Rule.NAMED, out);
        } else if (traits.isNamed(at, Names.PAYWALL) && traits.is(at, Tags.BOX) && !traits.is(at, Tags.LIST)) {
            leaveOut(isSmallShare(at) && !isRunningText(at), at, Rule.NAMED, out);
        }
    }

    /** What readers say may be most of a page, as long as the page says something else, too. */
    private boolean isComments(int at) {
        return traits.isNamed(at, Names.COMMENTS) && unlinked(0) - unlinked(at) >= A_TEXT;
    }

    /** Templates mark the part of a text that is not free by such a name, down to its headings, as they do the box before it. */
    private boolean isRunningText(int at) {
        return census.commas(at) >= RUNNING_TEXT_COMMAS && census.linkDensity(at) < FEW_LINKS;
    }

    private int unlinked(int at) {
        return census.length(at) - census.linkedLength(at);
    }

    private static void leaveOut(boolean really, int at, Rule rule, Omissions out) {
        if (really) {
            out.leaveOut(at, rule);
        }
    }

    private boolean isSmallShare(int at) {
        return census.length(at) < census.length(0) * TOO_MUCH_TO_LOSE;
    }

    /** Whether an element is not shown, by its attributes. */
    static boolean isHidden(Outline outline, int at) {
        if ((outline.hasAttributes(at) && outline.element(at).attributes().hasKey("hidden"))
                || outline.attribute(at, "aria-hidden").equals("true")) {
            return true;
        }
        String style = outline.attribute(at, "style");
        if (style.isEmpty()) {
            return false;
        }
        String rules = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return rules.contains("display:none") || rules.contains("visibility:hidden");
    }
}
