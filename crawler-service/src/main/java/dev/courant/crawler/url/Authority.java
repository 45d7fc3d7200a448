package dev.courant.crawler.url;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Host and port in one spelling: no user, lower case, Punycode, no last dot, no default port. */
final class Authority {
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^:\\[\\]]+)(?::(\\d{0,9}))?");
    private static final Pattern LAST_DOTS = Pattern.compile("\\.+$");
    private static final int MAX_PORT = 65_535;

    private Authority() {}

    /** Empty if it is none. */
    static Optional<String> of(String scheme, String authority) {
        Matcher parts = HOST_AND_PORT.matcher(authority.substring(authority.lastIndexOf('@') + 1));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int port = parts.group(2) == null || parts.group(2).isEmpty() ? 0 : Integer.parseInt(parts.group(2));
        boolean isDefault = port == 0 || port == (scheme.equals("https") ? 443 : 80);
        return port > MAX_PORT
                ? Optional.empty()
                : host(parts.group(1)).map(host -> isDefault ? host : host + ":" + port);
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written.toLowerCase(Locale.ROOT));
        }
        try {
            String host = IDN.toASCII(Escapes.decode(written).toLowerCase(Locale.ROOT), IDN.ALLOW_UNASSIGNED);
            String name = LAST_DOTS.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT);
            return name.isEmpty() ? Optional.empty() : Optional.of(name);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
