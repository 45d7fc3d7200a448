package dev.courant.parser;

import dev.courant.events.Source;
import java.util.Optional;

/** Newspapers by id. */
@FunctionalInterface
public interface SourceLookup {
    /** Knows no source: every page is taken for an import. */
    SourceLookup NONE = _ -> Optional.empty();

    /** The source of this id; empty if there is none such. */
    Optional<Source> find(String id);
}
