package dev.courant.crawler.frontier;

import java.time.Duration;

/**
 * Something that was found and may have to be asked for.
 *
 * @param task what it is
 * @param delay the shortest time between two requests that its source asks for; of several for one host the longest holds
 */
public record Discovery(Task task, Duration delay) {}
