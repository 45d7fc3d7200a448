package dev.courant.crawler.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy, which is asked for a tunnel (CONNECT) to an address for each connection, also for plain HTTP. Names are
 * looked up here and the proxy is told addresses: were it told names, nobody would have checked where they lead to.
 *
 * @param credentials what {@code Proxy-Authorization} says, null if the proxy wants none
 */
public record ProxyServer(String host, int port, @Nullable String credentials) {
    private static final String FORM =
            " is no proxy such as http://proxy.example:3128 or http://name:password@proxy:3128";

    public ProxyServer {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException(host + ":" + port + FORM);
        }
    }

    /**
     * Reads a proxy's URL.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat a password
     */
    public static ProxyServer of(String url) {
        try {
            URI uri = new URI(url.strip());
            boolean isHttp = uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).equals("http");
            boolean isBare = uri.getRawPath() == null || uri.getRawPath().length() <= 1;
            if (!isHttp || uri.getHost() == null || !isBare || uri.getRawQuery() != null) {
                throw new IllegalArgumentException(withoutPassword(url) + FORM);
            }
            int port = uri.getPort() < 0 ? 80 : uri.getPort();
            return new ProxyServer(uri.getHost(), port, credentials(uri.getUserInfo()));
        } catch (URISyntaxException e) {
            // Its message would repeat the password.
            throw new IllegalArgumentException(withoutPassword(url) + FORM);
        }
    }

    private static @Nullable String credentials(@Nullable String userInfo) {
        return userInfo == null
                ? null
                : "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    private static String withoutPassword(String url) {
        return url.substring(url.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return "http://" + host + ":" + port;
    }
}
