package dev.courant.parser.extract.text;

/** Why a part of a page is left out of its main text. */
public enum Rule {
    NO_TEXT("elements of this tag or role hold no text of an article"),
    BESIDE("a footer or an aside"),
    CONTROLS("a list of links that lead nowhere: share, print, larger type"),
    LABEL("named as the label above a headline"),
    HIDDEN("hidden from readers"),
    NAMED("class or id name what stands around articles"),
    FRAME("a box of links, or with too little text for its names"),
    CAPTION("a picture's caption"),
    PROMPT("reads like a prompt to read or do something else"),
    SHOWN_ELSEWHERE("repeats the title, a headline or a subtitle"),
    ABOVE_HEADLINE("a short line above the headline"),
    FILED_UNDER("the section or a keyword, at the beginning"),
    DATELINE("says when it was published or by whom, at the beginning"),
    PARTICULARS("says who wrote, edited or published the piece, and when"),
    CREDITS("who wrote, edited or photographed, at the end"),
    TOOLS("a row of things to do with a page, at the end"),
    LINK("a paragraph that is hardly more than a link to something else"),
    REPEATED("says again what was said"),
    RELATED("announces other articles, or stands below such an announcement"),
    COMMENTS("readers' comments, or the form for them"),
    TEASERS("a series of teasers for other articles, below the text"),
    FOLLOWING("another article, or below one"),
    PLAYER("what a player of sound or film says, or what is said in it"),
    PAYWALL("asks to pay or register, or tells what for"),
    BIOGRAPHY("tells of an author, at the end"),
    CALL("calls to subscribe, to sign up or to follow, at the end"),
    DISCLAIMER("what the publisher answers for, at the end"),
    NO_BEGINNING("a table or a list of links before the text"),
    FORM("a form to fill in"),
    HEADS_NOTHING("a heading with nothing below it, at the end");

    private final String reason;

    Rule(String reason) {
        this.reason = reason;
    }

    /** The rule as a phrase for people. */
    public String reason() {
        return reason;
    }
}
