package dev.courant.crawler.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.util.Optional;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Sockets that ask the guard at the last moment there is: with the address in hand, before the first packet. With a
 * proxy, the address is the one that the proxy is told to connect to; the proxy's own is the operator's business.
 */
final class GuardedSockets extends SocketFactory {
    private final AddressGuard guard;
    private final @Nullable ProxyServer proxy;

    GuardedSockets(AddressGuard guard, @Nullable ProxyServer proxy) {
        this.guard = guard;
        this.proxy = proxy;
    }

    /** The guard said no. */
    static final class RefusedAddressException extends IOException {
        RefusedAddressException(String message) {
            super(message);
        }
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket(guard, proxy);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    private Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = createSocket();
        socket.connect(address);
        return socket;
    }

    private static final class GuardedSocket extends Socket {
        private final AddressGuard guard;
        private final @Nullable ProxyServer proxy;

        private GuardedSocket(AddressGuard guard, @Nullable ProxyServer proxy) {
            this.guard = guard;
            this.proxy = proxy;
        }

        @Override
        public void connect(SocketAddress endpoint) throws IOException {
            connect(endpoint, 0);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            InetSocketAddress target = allowed(endpoint);
            if (proxy == null) {
                super.connect(target, timeout);
            } else {
                connectTo(proxy, timeout);
                ProxyTunnel.open(this, proxy, target);
            }
        }

        private void connectTo(ProxyServer server, int timeout) throws IOException {
            InetSocketAddress address = ProxyTunnel.address(server);
            try {
                super.connect(address, timeout);
            } catch (IOException e) {
                throw new ProxyTunnel.NoProxyException("No connection to the proxy " + server, e);
            }
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return UnaskedBytes.counted(super.getInputStream());
        }

        private InetSocketAddress allowed(SocketAddress endpoint) throws RefusedAddressException {
            if (!(endpoint instanceof InetSocketAddress target) || target.isUnresolved()) {
                throw new RefusedAddressException("is unresolved: " + endpoint);
            }
            Optional<String> objection = guard.objection(target.getAddress());
            if (objection.isPresent()) {
                throw new RefusedAddressException(objection.get());
            }
            return target;
        }
    }
}
