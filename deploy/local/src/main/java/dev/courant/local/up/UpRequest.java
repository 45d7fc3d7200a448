package dev.courant.local.up;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What the user asked for; null where nothing was said. */
record UpRequest(
        @Nullable Path sources,
        @Nullable String contact,
        @Nullable Integer port,
        boolean allowPrivateAddresses) {

    /** Whether it may ask for something else than what runs already. */
    boolean asksForMore() {
        return sources != null || contact != null || port != null || allowPrivateAddresses;
    }
}
