package dev.courant.parser.extract.date;

import java.time.LocalDate;

/**
 * A day and where in a text it stands.
 *
 * @param start of its first character
 * @param end behind its last one
 */
record FoundDay(LocalDate day, int start, int end) {}
