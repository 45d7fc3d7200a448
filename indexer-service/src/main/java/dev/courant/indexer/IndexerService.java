package dev.courant.indexer;

import io.micronaut.runtime.Micronaut;

/** The service's entry point. */
public final class IndexerService {
    private IndexerService() {}

    public static void main(String[] args) {
        Micronaut.build(args).mainClass(IndexerService.class).banner(false).start();
    }
}
