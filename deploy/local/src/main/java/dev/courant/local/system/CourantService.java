package dev.courant.local.system;

/** The three services, in the order in which they start: who reads goes before who writes. */
public enum CourantService {
    INDEXER("indexer-service"),
    PARSER("parser-service"),
    CRAWLER("crawler-service");

    private final String moduleName;

    CourantService(String moduleName) {
        this.moduleName = moduleName;
    }

    /** The module's folder, the jar's name and the name in messages. */
    public String moduleName() {
        return moduleName;
    }
}
