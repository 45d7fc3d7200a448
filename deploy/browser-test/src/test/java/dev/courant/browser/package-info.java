/** The search page as readers use it: typed into, clicked, looked at, in a real browser over the real system. */
@NullMarked
package dev.courant.browser;

import org.jspecify.annotations.NullMarked;
