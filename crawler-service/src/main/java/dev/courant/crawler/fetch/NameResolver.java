package dev.courant.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** How host names become addresses. What comes of it is checked by {@link AddressGuard} all the same. */
@FunctionalInterface
public interface NameResolver {
    /** As the operating system does it. */
    NameResolver SYSTEM = name -> List.of(InetAddress.getAllByName(name));

    /**
     * The addresses of a host, in the order in which they are to be tried.
     *
     * @throws UnknownHostException if it has none
     */
    List<InetAddress> lookup(String name) throws UnknownHostException;

    /** Takes every name for one machine, on which many hosts are played. */
    static NameResolver always(InetAddress address) {
        return _ -> List.of(address);
    }
}
