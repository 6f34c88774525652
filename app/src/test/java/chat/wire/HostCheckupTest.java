package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.wire.Finding.Grade;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HostCheckupTest {
    private static OwnAddress own(String address, String network) throws Exception {
        return new OwnAddress(InetAddress.getByName(address), network, 8);
    }

    private static List<String> words(List<Finding> findings, Grade grade) {
        return findings.stream()
                .filter(f -> f.grade() == grade)
                .map(Finding::words)
                .toList();
    }

    @Test
    void aRoomForThisMachineOnlySaysSo() throws Exception {
        var bound = List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), 5001));

        List<Finding> findings = new HostCheckup(bound, List.of(own("192.0.2.7", "eth0"))).run();

        assertEquals(List.of("the room is open for this machine only, at 127.0.0.1:5001"), words(findings, Grade.BAD));
        assertEquals(
                List.of("to let others in, leave and start again with: chat --listen 5001"),
                words(findings, Grade.NEXT));
    }

    @Test
    void theAddressThatLeadsToTheRoomIsTheOneToGiveAway() throws Exception {
        try (ServerSocket room = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.2"))) {
            int port = room.getLocalPort();
            var places = List.of( // all of them loopback, since a test machine may have nothing else
                    new InetSocketAddress(InetAddress.getByName("0.0.0.0"), port));

            List<Finding> findings =
                    new HostCheckup(places, List.of(own("127.0.0.3", "eth0"), own("127.0.0.2", "wg0"))).run();

            assertEquals(
                    List.of("127.0.0.3:" + port + " (eth0) does not lead to the room, which listens elsewhere"),
                    words(findings, Grade.BAD));
            assertEquals(
                    List.of("127.0.0.2:" + port + " (wg0) leads to the room, for whoever is in the same VPN"),
                    words(findings, Grade.GOOD));
            assertTrue(
                    words(findings, Grade.NEXT).get(0).endsWith("chat --connect 127.0.0.2:" + port),
                    findings::toString);
        }
    }

    @Test
    void anAddressForContainersIsNotGivenAway() throws Exception {
        try (ServerSocket room = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.2"))) {
            var places = List.of(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), room.getLocalPort()));

            List<Finding> findings = new HostCheckup(places, List.of(own("127.0.0.2", "docker0"))).run();

            assertEquals(1, words(findings, Grade.HINT).size(), findings::toString);
            assertEquals(
                    List.of("leave and start again with: chat --listen " + room.getLocalPort()),
                    words(findings, Grade.NEXT));
        }
    }

    @Test
    void aMachineWithoutANetworkIsToldApart() throws Exception {
        var places = List.of(new InetSocketAddress(InetAddress.getByName("0.0.0.0"), 5001));

        List<Finding> findings = new HostCheckup(places, List.of()).run();

        assertEquals(List.of("this machine has no network: nobody else can reach it"), words(findings, Grade.BAD));
    }

    @Test
    void theLikeliestAddressComesFirst() throws Exception {
        OwnAddress wifi = own("10.0.0.5", "wlan0");
        OwnAddress six = own("fd12::5", "wlan0");
        OwnAddress vpn = own("10.8.0.2", "wg0");
        OwnAddress inside = own("172.17.0.1", "docker0");

        assertEquals(
                List.of(wifi, six, vpn, inside),
                Stream.of(inside, vpn, six, wifi).sorted(OwnAddress.LIKELIEST).toList());
    }

    @Test
    void whoCanReachAnAddressIsTold() throws Exception {
        String near = "for machines in the same network, and not from the internet";
        String far = "also from the internet, as far as routers and firewalls let it through";

        for (String address : List.of("10.0.0.5", "172.16.3.4", "192.168.1.2", "100.64.0.9", "fd12::5", "fe80::1")) {
            assertEquals(near, own(address, "eth0").audience(), address);
        }
        for (String address : List.of("93.184.216.34", "172.32.0.1", "100.128.0.1", "2001:db8::5")) {
            assertEquals(far, own(address, "eth0").audience(), address);
        }
        assertEquals("for whoever is in the same VPN", own("10.8.0.2", "tun0").audience());
    }

    @Test
    void networksAreToldApartByTheirFirstBits() throws Exception {
        OwnAddress own = new OwnAddress(InetAddress.getByName("10.1.2.3"), "eth0", 20);

        assertTrue(own.isNear(InetAddress.getByName("10.1.15.255")));
        assertEquals(false, own.isNear(InetAddress.getByName("10.1.16.0")));
        assertEquals(false, own.isNear(InetAddress.getByName("fe80::1")));
    }
}
