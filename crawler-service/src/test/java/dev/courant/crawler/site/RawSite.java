package dev.courant.crawler.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server that writes what it is told, byte for byte, and hangs up: for answers that no proper server would send. What it
 * does not know is not found. Lines are parted by CRLF already.
 */
public final class RawSite implements AutoCloseable {
    /** What is written to whoever asks. */
    public interface Behaviour {
        void answer(OutputStream out) throws IOException;
    }

    private final ServerSocket server;
    private volatile String scheme;
    private final CountDownLatch over = new CountDownLatch(1);
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();

    public RawSite() {
        this(null);
    }

    /**
     * A site.
     *
     * @param tls its certificate; null for plain HTTP
     * @param protocols the versions of TLS that it speaks; none for the usual ones
     */
    public RawSite(@Nullable SSLContext tls, String... protocols) {
        InetAddress here = InetAddress.ofLiteral("127.0.0.1");
        try {
            server = tls == null
                    ? new ServerSocket(0, 50, here)
                    : tls.getServerSocketFactory().createServerSocket(0, 50, here);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (protocols.length > 0) {
            ((SSLServerSocket) server).setEnabledProtocols(protocols);
        }
        scheme = tls == null ? "http" : "https";
        Thread.startVirtualThread(this::accept);
    }

    /** Gives itself out to speak TLS. */
    public RawSite calledSecure() {
        scheme = "https";
        return this;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> serve(socket));
            } catch (IOException closed) {
                over.countDown();
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            StringBuilder head = new StringBuilder();
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                head.append(line).append('\n');
            }
            heads.add(head.toString());
            String[] request = head.toString().split(" ", 3);
            Behaviour behaviour = request.length < 2 ? null : behaviours.get(request[1]);
            OutputStream out = socket.getOutputStream();
            if (behaviour == null) {
                out.write(latin1("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            } else {
                behaviour.answer(out);
            }
            out.flush();
        } catch (SocketException clientIsGone) {
            over.getCount();
        } catch (IOException failedHandshake) {
            heads.add("");
        }
    }

    /** Answers with this text, each character one byte. */
    public RawSite on(String path, String... parts) {
        return on(path, out -> out.write(latin1(String.join("", parts))));
    }

    public RawSite on(String path, Behaviour behaviour) {
        behaviours.put(path, behaviour);
        return this;
    }

    /** Sends the same again and again, until the site is closed or the client hangs up. */
    public RawSite forever(String path, String start, String again, long pauseMillis) {
        return on(path, out -> {
            out.write(latin1(start));
            do {
                out.write(latin1(again));
                out.flush();
            } while (!isOverWithin(pauseMillis));
        });
    }

    private boolean isOverWithin(long millis) {
        try {
            return over.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    public static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public int port() {
        return server.getLocalPort();
    }

    public String url(String path) {
        return scheme + "://127.0.0.1:" + port() + path;
    }

    /** The paths that it knows. */
    public Set<String> known() {
        return Set.copyOf(behaviours.keySet());
    }

    /** The requests' heads, in the order in which they came. */
    public List<String> heads() {
        return List.copyOf(heads);
    }

    @Override
    public void close() {
        over.countDown();
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
