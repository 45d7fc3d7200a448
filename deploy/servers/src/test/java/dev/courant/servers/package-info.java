/** Real servers, started, killed and started again. */
@NullMarked
package dev.courant.servers;

import org.jspecify.annotations.NullMarked;
