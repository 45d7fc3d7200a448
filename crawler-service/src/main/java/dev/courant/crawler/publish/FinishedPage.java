package dev.courant.crawler.publish;

import dev.courant.crawler.frontier.Lease;
import dev.courant.crawler.frontier.Report;
import dev.courant.events.Page;

/**
 * A page that is fetched and not published yet.
 *
 * @param lease the lease that it was fetched under
 * @param page the event to publish
 * @param report what to tell the frontier once it is acknowledged
 */
public record FinishedPage(Lease lease, Page page, Report report) {}
