package dev.courant.crawler.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to. It judges the address that a socket is about to connect to, not a name, so that
 * neither a redirect nor a DNS answer that changes in between gets past it.
 *
 * @param allowPrivate whether this machine and private networks may be crawled
 * @param hasContact whether the user agent says whom to complain to; without it only this machine is crawled
 */
public record AddressGuard(boolean allowPrivate, boolean hasContact) {
    private static final List<AddressRange> NO_HOST =
            ranges("0.0.0.0/32", "224.0.0.0/4", "255.255.255.255/32", "::/128", "ff00::/8");

    /**
     * Where a machine in a cloud finds its own credentials. No newspaper is there, so they stay closed where private
     * networks are open: all of IPv4's link-local addresses, and what Amazon, Google, Alibaba, Oracle and Azure use besides.
     */
    private static final List<AddressRange> METADATA = ranges(
            "169.254.0.0/16",
            "fd00:ec2::/32",
            "fd20:ce::254/128",
            "100.100.100.200/32",
            "192.0.0.192/32",
            "168.63.129.16/32");

    /** From IANA's registries of special-purpose addresses. 2001::/23 holds Teredo, which hides an IPv4 address. */
    private static final List<AddressRange> NOT_PUBLIC = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "240.0.0.0/4",
            "::1/128",
            "64:ff9b:1::/48",
            "100::/63",
            "2001::/23",
            "2001:db8::/32",
            "3fff::/20",
            "5f00::/16",
            "fc00::/7",
            "fe80::/10",
            "fec0::/10");

    /** Ranges whose addresses hold an IPv4 address, and from which byte on. */
    private static final AddressRange SIX_TO_FOUR = AddressRange.of("2002::/16");

    private static final List<AddressRange> IPV4_AT_THE_END = ranges("::/96", "::ffff:0:0:0/96", "64:ff9b::/96");

    /** Why an address must not be connected to; empty if it may. */
    public Optional<String> objection(InetAddress address) {
        List<InetAddress> meanings =
                Stream.concat(Stream.of(address), embedded(address).stream()).toList();
        if (meanings.stream().anyMatch(meaning -> isIn(NO_HOST, meaning))) {
            return Optional.of("is no host's address: " + address.getHostAddress());
        }
        if (meanings.stream().anyMatch(meaning -> isIn(METADATA, meaning))) {
            return Optional.of("may be a cloud's metadata service: " + address.getHostAddress());
        }
        if (!allowPrivate && meanings.stream().anyMatch(meaning -> isIn(NOT_PUBLIC, meaning))) {
            return Optional.of("is not public: " + address.getHostAddress());
        }
        if (!hasContact && !address.isLoopbackAddress()) {
            return Optional.of(
                    "needs a user agent with a URL or mail address to complain to: COURANT_CRAWLER_USER_AGENT");
        }
        return Optional.empty();
    }

    private static Optional<InetAddress> embedded(InetAddress address) {
        if (SIX_TO_FOUR.contains(address)) {
            return Optional.of(ipv4(address.getAddress(), 2));
        }
        boolean isWrapped = isMapped(address.getAddress())
                || isIsatap(address.getAddress())
                || (isIn(IPV4_AT_THE_END, address) && !address.isLoopbackAddress());
        return isWrapped ? Optional.of(ipv4(address.getAddress(), 12)) : Optional.empty();
    }

    /**
     * Whether this is ::ffff:0:0/96. Java turns literals of that range into IPv4 addresses, so that no range can be
     * written for it, yet leaves what DNS answers as it is.
     */
    private static boolean isMapped(byte[] bytes) {
        boolean isIpv6 = bytes.length == 16;
        return isIpv6
                && IntStream.range(0, 10).allMatch(at -> bytes[at] == 0)
                && bytes[10] == (byte) 0xff
                && bytes[11] == (byte) 0xff;
    }

    /** Whether the interface part is one of ISATAP's (RFC 5214, 6.1), whatever the network. */
    private static boolean isIsatap(byte[] bytes) {
        return bytes.length == 16
                && (bytes[8] & 0xfd) == 0
                && bytes[9] == 0
                && bytes[10] == 0x5e
                && bytes[11] == (byte) 0xfe;
    }

    private static boolean isIn(List<AddressRange> ranges, InetAddress address) {
        return ranges.stream().anyMatch(range -> range.contains(address));
    }

    private static InetAddress ipv4(byte[] bytes, int from) {
        try {
            return InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, from + 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("Four bytes are an IPv4 address", impossible);
        }
    }

    private static List<AddressRange> ranges(String... cidrs) {
        return Arrays.stream(cidrs).map(AddressRange::of).toList();
    }
}
