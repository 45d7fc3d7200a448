package dev.courant.crawler.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a robots.txt forbids those crawlers by name that gather for the training of models, or for selling texts on: the way
 * in which most newspapers reserve their rights, for want of another.
 */
final class AiGroups {
    private static final Set<String> NAMES = Set.of(
            "gptbot",
            "ccbot",
            "google-extended",
            "applebot-extended",
            "claudebot",
            "anthropic-ai",
            "bytespider",
            "meta-externalagent",
            "facebookbot",
            "cohere-ai",
            "cohere-training-data-crawler",
            "ai2bot",
            "omgili",
            "omgilibot",
            "webzio-extended",
            "diffbot",
            "timpibot");

    private static final Pattern AGENT =
            Pattern.compile("(?im)^\\s{0,20}user-agent\\s{0,20}:\\s{0,20}([a-z0-9-]{1,40})");

    private final List<BaseRobotRules> groups;

    private AiGroups(List<BaseRobotRules> groups) {
        this.groups = groups;
    }

    static AiGroups of(String robotsUrl, byte[] content, String text) {
        Set<String> named = new LinkedHashSet<>();
        AGENT.matcher(text)
                .results()
                .map((MatchResult agent) -> agent.group(1).toLowerCase(Locale.ROOT))
                .filter(NAMES::contains)
                .forEach(named::add);
        // Most groups say the same, and equal ones are kept once.
        Set<BaseRobotRules> groups = new LinkedHashSet<>();
        for (String name : named) {
            groups.add(new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                    .parseContent(robotsUrl, content, "text/plain", List.of(name)));
        }
        return new AiGroups(List.copyOf(groups));
    }

    static AiGroups none() {
        return new AiGroups(List.of());
    }

    /** Whether one of them is kept from a URL. */
    boolean forbid(String url) {
        return groups.stream().anyMatch(group -> !group.isAllowed(url));
    }
}
