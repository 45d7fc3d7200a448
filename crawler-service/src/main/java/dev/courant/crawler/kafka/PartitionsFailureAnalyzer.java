package dev.courant.crawler.kafka;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do about a changed number of partitions, instead of a stack trace. */
public final class PartitionsFailureAnalyzer extends AbstractFailureAnalyzer<FrontierPartitions.ChangedException> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FrontierPartitions.ChangedException cause) {
        return new FailureAnalysis(
                "The frontier is not started: " + cause.getMessage() + ".",
                "Bring the partitions back, or begin a new frontier, as said above. Nothing was changed.",
                cause);
    }
}
