package dev.courant.analysis;

import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/** Registers them. */
public final class StockAnalysisPlugin extends Plugin implements AnalysisPlugin {}
