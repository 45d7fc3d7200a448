package dev.courant.parser.limit;

import java.io.IOException;
import java.io.Reader;

/** Feeds a text to a parser that knows no budget: the parser ends when the budget does. */
public final class BudgetedReader extends Reader {
    private final Reader text;
    private final PageBudget budget;

    public BudgetedReader(Reader text, PageBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        budget.check();
        return text.read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
