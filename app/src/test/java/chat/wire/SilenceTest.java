package chat.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.trust.Address;
import chat.wire.Finding.Grade;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Why nobody answers, in words. */
class SilenceTest {
    private static OwnAddress own(String address, String network) throws Exception {
        return new OwnAddress(InetAddress.getByName(address), network, 24);
    }

    private static List<Finding> reasons(String place, boolean refused, OwnAddress... own) throws Exception {
        var answer = new Knock.Answer(InetAddress.getByName(place), null, refused, "does not answer");
        List<Finding> findings = new Silence(Address.parse(place + ":5001"), List.of(own)).reasons(List.of(answer));
        assertEquals(Grade.NEXT, findings.get(findings.size() - 1).grade());
        return findings;
    }

    private static void assertSaid(List<Finding> findings, int which, String words) {
        assertTrue(findings.get(which).words().contains(words), findings::toString);
    }

    @Test
    void aMachineThatRefusesIsThere() throws Exception {
        List<Finding> findings = reasons("192.0.2.7", true, own("10.0.0.2", "eth0"));

        assertSaid(findings, 0, "the way to it is open: only the room is not");
        assertSaid(findings, 1, "over there, see that the room is open, on this port");
        assertTrue(findings.get(1).words().endsWith("chat --listen 5001"), findings::toString);
    }

    @Test
    void whoMeansAnotherMachineAndNamesThisOneIsTold() throws Exception {
        List<Finding> findings = reasons("127.0.0.1", true, own("10.0.0.2", "eth0"));

        assertSaid(findings, 0, "127.0.0.1 is this machine itself; another one has another address");
    }

    @Test
    void inTheSameNetworkAFirewallIsTheLikeliest() throws Exception {
        assertSaid(reasons("10.0.0.5", false, own("10.0.0.2", "eth0")), 0, "most likely a firewall over there");
    }

    @Test
    void whereNothingIsKnownTheOtherSideCanLook() throws Exception {
        List<Finding> findings = reasons("10.0.0.5", false, own("10.0.0.2", "eth0"));

        assertSaid(findings, 1, "over there, press F2 in the room (or type /doctor)");
        assertTrue(findings.get(1).words().endsWith("sudo ufw allow 5001/tcp"), findings::toString);
    }

    @Test
    void anAddressOfAnotherNetworkIsToldToBeThat() throws Exception {
        assertSaid(
                reasons("192.168.7.5", false, own("10.0.0.2", "eth0")),
                0,
                "both have to be in the same one, or in the");
    }

    @Test
    void onTheInternetARouterIsTheLikeliest() throws Exception {
        assertSaid(reasons("93.184.216.34", false, own("10.0.0.2", "eth0")), 0, "most likely a router or a firewall");
    }

    @Test
    void aVpnThatIsUpIsTold() throws Exception {
        assertSaid(
                reasons("192.168.7.5", false, own("10.0.0.2", "eth0"), own("10.8.0.2", "wg0")),
                1,
                "a VPN is up here (wg0)");
    }
}
