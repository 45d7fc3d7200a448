package dev.courant.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test that takes a {@link Newsstand}; skipped where there is no browser, unless one is demanded. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({BrowserCondition.class, SharedNewsstand.class})
@interface BrowserTest {}
