package dev.courant.indexer;

import dev.courant.indexer.consume.kafka.ConsumeSettings;
import dev.courant.indexer.index.elasticsearch.ElasticsearchSettings;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.PropertySource;
import io.micronaut.core.naming.NameUtils;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refuses to start on a setting of ours that nobody reads: a misspelt one would be left out in silence. */
@Context
final class SettingsCheck {
    private static final String PREFIX = "courant.indexer.";
    private static final List<Class<? extends Record>> SETTINGS =
            List.of(ConsumeSettings.class, ElasticsearchSettings.class);

    SettingsCheck(Environment environment) {
        Set<String> unknown = new TreeSet<>();
        for (PropertySource source : environment.getPropertySources()) {
            unknown.addAll(unknownIn(source));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("Unknown settings: " + String.join(", ", unknown) + "; known are "
                    + String.join(", ", new TreeSet<>(known())));
        }
    }

    private static Set<String> unknownIn(PropertySource source) {
        boolean variables = source.getConvention() == PropertySource.PropertyConvention.ENVIRONMENT_VARIABLE;
        String prefix = variables ? variable(PREFIX) : PREFIX;
        Set<String> known =
                variables ? known().stream().map(SettingsCheck::variable).collect(Collectors.toSet()) : known();
        Set<String> unknown = new TreeSet<>();
        for (String name : source) {
            String plain = variables ? name : name.replaceFirst("\\[\\d+]$", "");
            if (plain.startsWith(prefix) && !known.contains(plain)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    private static Set<String> known() {
        return SETTINGS.stream().flatMap(SettingsCheck::keys).collect(Collectors.toSet());
    }

    private static Stream<String> keys(Class<? extends Record> settings) {
        String prefix = settings.getAnnotation(ConfigurationProperties.class).value();
        return Arrays.stream(settings.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> prefix + "." + NameUtils.hyphenate(name));
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
