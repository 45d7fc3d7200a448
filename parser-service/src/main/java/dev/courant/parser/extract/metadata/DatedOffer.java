package dev.courant.parser.extract.metadata;

import dev.courant.events.Article.DateOrigin;
import dev.courant.parser.extract.date.FoundDate;

/** A date and where on the page it stood. */
public record DatedOffer(FoundDate date, DateOrigin origin) {}
