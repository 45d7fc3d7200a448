package dev.courant.analysis;

import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.index.IndexSettings;

/**
 * One component as an index defines it.
 *
 * @param name for error messages
 * @param settings the component's own
 * @param index the limits that the index sets
 * @param environment where files that settings name are found
 */
record Definition(String name, Settings settings, IndexSettings index, Environment environment) {}
