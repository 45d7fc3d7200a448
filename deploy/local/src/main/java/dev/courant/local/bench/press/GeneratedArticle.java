package dev.courant.local.bench.press;

import java.time.Instant;
import java.util.List;

/**
 * An article of a generated newspaper.
 *
 * @param number from 0; tells it from all others
 * @param host which of the hosts it stands on, from 0
 * @param path on that host
 */
record GeneratedArticle(
        int number, int host, String path, String title, String author, Instant published, List<String> paragraphs) {}
