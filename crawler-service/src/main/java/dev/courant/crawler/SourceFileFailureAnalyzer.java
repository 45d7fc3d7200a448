package dev.courant.crawler;

import dev.courant.crawler.source.SourceFileException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A wrong sources file is the operator's to mend: a sentence helps, a stack trace does not. */
final class SourceFileFailureAnalyzer extends AbstractFailureAnalyzer<SourceFileException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SourceFileException cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Mend the file, or name another with COURANT_CRAWLER_SOURCES (courant.crawler.sources).",
                cause);
    }
}
