package dev.courant.crawler.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** An HTTP proxy that opens tunnels to this machine, and pretends that there is nothing elsewhere. */
public final class LocalProxy implements AutoCloseable {
    private final ServerSocket server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile @Nullable String answer;
    private volatile boolean resetting;

    public LocalProxy() {
        try {
            server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.startVirtualThread(this::accept);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** From now on, no tunnel is opened and this is said. */
    public void answering(String text) {
        answer = text;
    }

    /** From now on, connections are reset before anything is answered. */
    public void resetting() {
        resetting = true;
    }

    /** The heads of what it was asked. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException closed) {
                answer = "";
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            String head = head(client.getInputStream());
            asked.add(head);
            if (resetting) {
                client.setSoLinger(true, 0);
                return;
            }
            String target = head.split(" ", 3)[1];
            String fixed = answer;
            if (fixed != null || !target.startsWith("127.0.0.1:")) {
                String text = fixed == null ? "HTTP/1.1 502 Nothing There\r\n\r\n" : fixed;
                client.getOutputStream().write(RawSite.latin1(text));
                return;
            }
            int port = Integer.parseInt(target.substring(target.indexOf(':') + 1));
            try (Socket site = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
                client.getOutputStream().write(RawSite.latin1("HTTP/1.1 200 Open\r\nX-Proxy: yes\r\n\r\n"));
                Thread.startVirtualThread(() -> copy(client, site));
                copy(site, client);
            }
        } catch (IOException broken) {
            asked.add(broken.toString());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException oneEndIsGone) {
            // That is the end of it.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\n\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("No head");
            }
            if (next != '\r') {
                head.append((char) next);
            }
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
