package dev.courant.parser.extract;

import dev.courant.parser.extract.metadata.Metadata;
import dev.courant.parser.extract.text.MainText;

/** What a page says, before it is decided what the page is. */
public record Extraction(Metadata metadata, MainText text) {}
