package dev.courant.parser.limit;

import java.io.Reader;

/** Feeds a text to a parser that knows no budget: the parser ends when the budget does. */
public final class BudgetedReader extends Reader {
    private final String text;
    private final PageBudget budget;
    private int position;

    public BudgetedReader(String text, PageBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        budget.check();
        if (position >= text.length()) {
            return -1;
        }
        int count = Math.min(length, text.length() - position);
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {
        position = text.length();
    }
}
