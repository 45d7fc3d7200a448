package dev.courant.local.bench;

import dev.courant.local.console.Console;
import dev.courant.local.system.CourantHome;

/**
 * What a benchmark is run with.
 *
 * @param console hears what is going on; the figures are shown by the command
 * @param quick whether to be over within a minute after the start-up, on sizes that are too small for figures to keep
 */
public record BenchSettings(CourantHome home, Console console, boolean quick) {}
