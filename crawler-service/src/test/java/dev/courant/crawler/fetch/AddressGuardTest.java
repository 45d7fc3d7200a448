package dev.courant.crawler.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {
    private final AddressGuard strict = new AddressGuard(false, true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "0.0.0.0",
                "0.1.2.3",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "192.0.0.170",
                "198.18.0.1",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "2001:db8::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::808:808",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:2::1",
                "100:0:0:1::1",
                "5f00::1",
                "2606:4700::5efe:10.0.0.1",
                "2606:4700::200:5efe:a9fe:a9fe",
                "168.63.129.16",
                "100.100.100.200"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThat(strict.objection(InetAddress.ofLiteral(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2002:808:808::1",
                "64:ff9b::8.8.8.8"
            })
    void letsPublicAddressesPass(String address) {
        assertThat(strict.objection(InetAddress.ofLiteral(address))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "::1", "fd00::1"})
    void letsPrivateAddressesPassWhereTheOperatorSaysSo(String address) {
        assertThat(new AddressGuard(true, true).objection(InetAddress.ofLiteral(address)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "127.0.0.1", "10.1.2.3"})
    void refusesWhatIsNotPublicBehindAMappedAddressOfDns(String address) throws UnknownHostException {
        assertThat(strict.objection(mapped(address))).isPresent();
        assertThat(strict.objection(mapped("8.8.8.8"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.170.2",
                "fd00:ec2::254",
                "fd20:ce::254",
                "100.100.100.200",
                "192.0.0.192",
                "168.63.129.16",
                "::ffff:0:a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "64:ff9b::a9fe:a9fe"
            })
    void neverLetsAMetadataServicePass(String address) {
        assertThat(new AddressGuard(true, true).objection(InetAddress.ofLiteral(address)))
                .isPresent();
    }

    /** As a resolver gives an AAAA record of ::ffff:0:0/96, which a literal cannot. */
    private static InetAddress mapped(String address) throws UnknownHostException {
        byte[] bytes = new byte[16];
        bytes[10] = (byte) 0xff;
        bytes[11] = (byte) 0xff;
        System.arraycopy(InetAddress.ofLiteral(address).getAddress(), 0, bytes, 12, 4);
        return Inet6Address.getByAddress(null, bytes, -1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "224.0.0.1", "ff02::1", "255.255.255.255"})
    void neverLetsPassWhatIsNoHost(String address) {
        assertThat(new AddressGuard(true, true).objection(InetAddress.ofLiteral(address)))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "10.1.2.3", "2606:4700::1111"})
    void crawlsNothingButThisMachineWithoutAContact(String address) {
        AddressGuard anonymous = new AddressGuard(true, false);

        assertThat(anonymous.objection(InetAddress.ofLiteral(address)).orElse(""))
                .contains("COURANT_CRAWLER_USER_AGENT");
        assertThat(anonymous.objection(InetAddress.ofLiteral("127.0.0.1"))).isEmpty();
    }
}
