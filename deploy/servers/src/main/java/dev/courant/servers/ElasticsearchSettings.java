package dev.courant.servers;

import java.util.ArrayList;
import java.util.List;

/** The contents of a node's configuration files. */
final class ElasticsearchSettings {
    /** Everything to standard output: the parent process keeps it in a file and shows its end when the node dies. */
    static final List<String> LOGGING = List.of(
            "status = error",
            "appender.console.type = Console",
            "appender.console.name = console",
            "appender.console.layout.type = PatternLayout",
            "appender.console.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n",
            "rootLogger.level = info",
            "rootLogger.appenderRef.console.ref = console",
            "logger.deprecation.name = org.elasticsearch.deprecation",
            "logger.deprecation.level = error");

    private ElasticsearchSettings() {}

    static List<String> node(String clusterName, ElasticsearchHome home, int httpPort, int transportPort) {
        List<String> settings = new ArrayList<>(List.of(
                "cluster.name: " + clusterName,
                "node.name: courant",
                "network.host: 127.0.0.1",
                "http.port: " + httpPort,
                "transport.port: " + transportPort,
                "discovery.type: single-node",
                "path.data: \"" + home.data() + "\"",
                "path.logs: \"" + home.temporary() + "\"",
                // A laptop's disk is often nine tenths full; that is no reason to refuse an article.
                "cluster.routing.allocation.disk.threshold_enabled: false",
                // An index that nobody's template shaped is a mistake.
                "action.auto_create_index: false"));
        if (home.knowsSecurity()) {
            settings.add("xpack.security.enabled: false");
        }
        return settings;
    }
}
