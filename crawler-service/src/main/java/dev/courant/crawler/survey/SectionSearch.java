package dev.courant.crawler.survey;

import dev.courant.crawler.discover.Found.Link;
import dev.courant.crawler.discover.SitePage;
import dev.courant.crawler.discover.StoryUrl;
import dev.courant.crawler.survey.Finding.Origin;
import java.util.List;

/** Looks for sections: the page itself, and the pages that its menus lead to, if they link to many stories. */
final class SectionSearch {
    private static final int MAX_SECTIONS = 8;
    private static final int FEWEST_STORIES = 5;

    private final Visits visits;
    private final Reading reading;
    private final Collected collected;

    SectionSearch(Visits visits, Reading reading, Collected collected) {
        this.visits = visits;
        this.reading = reading;
        this.collected = collected;
    }

    void search(String url, SitePage start) throws InterruptedException {
        take(url, start, Origin.ASKED_FOR, url);
        List<String> sections = start.navigation().keySet().stream()
                .filter(section -> !visits.isAsked(section))
                .limit(MAX_SECTIONS)
                .toList();
        for (String section : sections) {
            if (reading.page(section) instanceof Read.Page page) {
                take(page.url(), page.page(), Origin.LINKED, url);
            }
        }
    }

    private void take(String url, SitePage page, Origin origin, String namedBy) {
        List<Link> stories = page.stories().stream()
                .map(story -> new Link(story, null, StoryUrl.date(story)))
                .toList();
        if (stories.size() >= FEWEST_STORIES) {
            collected.add(
                    new Candidate(Finding.Kind.SECTION, url, page.title(), page.language(), stories, origin, namedBy));
        }
    }
}
