package dev.courant.local.bench.extract;

import dev.courant.events.Page;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;

/** What nobody who reads HTML with jsoup can do without: a tree of a text that is decoded already. */
final class HtmlOnly implements Work {
    private final List<String> texts;

    HtmlOnly(List<Page> pages) {
        texts = pages.stream()
                .map(page -> new String(page.body(), StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    public int pages() {
        return texts.size();
    }

    @Override
    public int page(int number) {
        return Jsoup.parse(texts.get(number)).childNodeSize();
    }
}
