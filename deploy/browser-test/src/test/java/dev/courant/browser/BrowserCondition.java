package dev.courant.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether there is a Chromium; the variable {@code COURANT_TEST_CHROMIUM} names another than Debian's. */
final class BrowserCondition implements ExecutionCondition {
    private static final String VARIABLE = "COURANT_TEST_CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Path browser = executable();
        if (Files.isExecutable(browser)) {
            return ConditionEvaluationResult.enabled("There is a browser: " + browser);
        }
        if (Boolean.getBoolean("courant.browser.required")) {
            return ConditionEvaluationResult.enabled("A browser is demanded, though there is no " + browser);
        }
        return ConditionEvaluationResult.disabled(
                "No browser: there is no " + browser + "; install Chromium or name one in " + VARIABLE);
    }

    static Path executable() {
        String named = System.getenv(VARIABLE);
        return Path.of(named == null || named.isBlank() ? "/usr/bin/chromium" : named);
    }
}
