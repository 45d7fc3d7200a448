package dev.courant.crawler.source;

import dev.courant.events.Source;
import java.util.List;

/** The sources of this crawl, in the order in which they were named. */
public record Sources(List<Source> all) {
    public Sources {
        all = List.copyOf(all);
    }
}
