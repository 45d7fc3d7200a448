package dev.courant.crawler.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks a proxy for a tunnel (RFC 9110, 9.3.6); afterwards the socket is as if it were connected to the other end. */
final class ProxyTunnel {
    private static final int MAX_HEAD = 16 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?", Pattern.DOTALL);

    private static final String WANTS_PASSWORD = "407";

    /** The proxy did not open this tunnel; others it may. */
    static final class RefusedTunnelException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedTunnelException(String message) {
            super(message);
        }
    }

    /** The proxy is away, is none, or does not let us in. */
    static final class NoProxyException extends IOException {
        private static final long serialVersionUID = 1L;

        NoProxyException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private ProxyTunnel() {}

    /** Where the proxy is, looked up anew each time: its address may change as others do. */
    static InetSocketAddress address(ProxyServer proxy) throws NoProxyException {
        InetSocketAddress address = new InetSocketAddress(proxy.host(), proxy.port());
        if (address.isUnresolved()) {
            throw new NoProxyException("The proxy's name is not known: " + proxy, null);
        }
        return address;
    }

    /**
     * Opens the tunnel.
     *
     * @param socket connected to the proxy
     */
    static void open(Socket socket, ProxyServer proxy, InetSocketAddress target) throws IOException {
        String authority = authority(target);
        String request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n"
                + (proxy.credentials() == null ? "" : "Proxy-Authorization: " + proxy.credentials() + "\r\n") + "\r\n";
        Matcher status = STATUS.matcher(answer(socket, proxy, request));
        if (!status.matches()) {
            throw new NoProxyException("The proxy " + proxy + " does not speak HTTP", null);
        }
        if (status.group(1).equals(WANTS_PASSWORD)) {
            throw new NoProxyException("The proxy " + proxy + " wants another name and password", null);
        }
        if (!status.group(1).startsWith("2")) {
            throw new RefusedTunnelException(
                    "The proxy " + proxy + " opens no tunnel to " + authority + ": it answers " + status.group(1));
        }
    }

    private static String answer(Socket socket, ProxyServer proxy, String request) throws IOException {
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return head(socket.getInputStream());
        } catch (SocketException e) {
            throw new NoProxyException("The proxy " + proxy + " broke off: " + e.getMessage(), e);
        }
    }

    private static String authority(InetSocketAddress target) {
        InetAddress address = target.getAddress();
        String literal = address.getHostAddress();
        return (address instanceof Inet6Address ? "[" + literal + "]" : literal) + ":" + target.getPort();
    }

    /** Byte by byte: what comes after the head is the other end's. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int ends = 0;
        while (ends < 2) {
            int next = in.read();
            if (next < 0 || head.size() >= MAX_HEAD) {
                throw new NoProxyException("The proxy answers with no head", null);
            }
            head.write(next);
            ends = next == '\n' ? ends + 1 : next == '\r' ? ends : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }
}
