package dev.courant.parser.repair;

import dev.courant.parser.extract.html.HtmlPage;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;

/** Mends a page's texts in its tree, before anything is read from them: body, title, meta and JSON-LD alike. */
public final class PageRepair {
    private final List<TextRepair> rules;
    private final Repairs repairs;

    private PageRepair(List<TextRepair> rules, boolean rubyDropped) {
        this.rules = rules;
        this.repairs = new Repairs(rubyDropped);
    }

    /**
     * Mends a page in place.
     *
     * @param page its document is changed, what was laid out of it before is not
     * @return what was changed; nothing on a sound page, whose tree is left alone
     */
    public static Repairs repair(HtmlPage page) {
        Document document = page.document();
        boolean ruby = page.outline().withTag("ruby").length > 0;
        Symptoms symptoms = Symptoms.of(page);
        if (ruby) {
            dropRuby(document);
        }
        PageRepair repair = new PageRepair(symptoms.none() ? List.of() : rules(document, symptoms), ruby);
        if (!repair.rules.isEmpty()) {
            PageTexts.visit(document, repair::mended);
        }
        return repair.repairs;
    }

    private static List<TextRepair> rules(Document page, Symptoms symptoms) {
        List<TextRepair> rules = new ArrayList<>();
        String text = symptoms.needContext() ? PageTexts.all(page) : "";
        if (symptoms.isReadAsDoubleBytes()) {
            rules.add(DoubleByteEncoding.on(text));
        }
        if (symptoms.isDoubleEncoded()) {
            rules.add(DoubleEncoding.on(text));
            rules.add(OtherCodePages.on(text));
        }
        if (symptoms.isDoubleEscaped()) {
            rules.add(new DoubleEscapes());
        }
        if (symptoms.hasInvisible()) {
            rules.add(new InvisibleCharacters());
        }
        Pronunciation pronunciation = Pronunciation.on(symptoms.hasReadings() ? text : "");
        if (symptoms.isTorn()) {
            rules.add(TornCharacters.on(pronunciation.isActive()));
            rules.add(ShiftedBytes.on(text));
        }
        rules.add(pronunciation);
        if (symptoms.isSpaced()) {
            rules.add(new SpacedCharacters());
        }
        return rules;
    }

    /** Readings set above characters by markup are no part of the words: who searches for 澪川 finds it with one or without. */
    private static void dropRuby(Document page) {
        page.select("rt, rtc, rp").remove();
    }

    /** A text as all the rules leave it; each that matters is taken down. */
    private String mended(String text, Node node) {
        String mended = text;
        for (TextRepair rule : rules) {
            String made = rule.repair(mended, node);
            mended = !made.equals(mended) && rule.concerns(node) ? made : mended;
        }
        if (!mended.equals(text)) {
            takeDown(text, mended, node);
        }
        return mended;
    }

    private void takeDown(String text, String mended, Node node) {
        for (TextRepair left : rules) {
            String without = text;
            for (TextRepair rule : rules) {
                boolean applies = !rule.equals(left) && rule.concerns(node);
                without = applies ? rule.repair(without, node) : without;
            }
            if (!without.equals(mended)) {
                repairs.add(left.name(), node, without, mended);
            }
        }
    }
}
