package chat.wire;

import chat.trust.Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Why nobody answers at the addresses of a host, as far as it can be told from here. Pure. */
final class Silence {
    private final Address address;
    private final List<OwnAddress> own;

    /** @param own the addresses of this machine */
    Silence(Address address, List<OwnAddress> own) {
        this.address = address;
        this.own = List.copyOf(own);
    }

    /** What may be the reason, and at the end what to do. */
    List<Finding> reasons(List<Knock.Answer> answers) {
        InetAddress far = answers.get(0).address();
        return answers.stream().anyMatch(Knock.Answer::refused) ? closed(far) : swallowed(far);
    }

    private List<Finding> closed(InetAddress far) {
        boolean here = Locality.isHere(far);
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.hint(
                here
                        ? Locality.text(far) + " is this machine itself; another one has another address"
                        : "the machine is there, and the way to it is open: only the room is not"));
        findings.add(Finding.next((here ? "" : "over there, ")
                + "see that the room is open, on this port, and for more than its own machine: chat --listen "
                + address.port()));
        return findings;
    }

    private List<Finding> swallowed(InetAddress far) {
        List<Finding> findings = new ArrayList<>();
        findings.add(Finding.hint(likely(far)));
        own.stream()
                .filter(OwnAddress::isOfPrivateNetwork)
                .findFirst()
                .ifPresent(mine -> findings.add(
                        Finding.hint("a VPN is up here (" + mine.network() + "), which may keep all else away")));
        if (Locality.isHere(far)) {
            findings.add(
                    Finding.next("end what listens on port " + address.port() + " of this machine, and start it anew"));
            return findings;
        }
        findings.add(Finding.next("over there, press F2 in the room (or type /doctor): it says which address is right,"
                + " and whether a firewall is in between; for ufw that is: sudo ufw allow " + address.port() + "/tcp"));
        return findings;
    }

    private String likely(InetAddress far) {
        String place = Locality.text(far);
        if (Locality.isHere(far)) {
            return place + " is this machine itself: what listens there is too busy to let anybody in";
        }
        if (own.stream().anyMatch(mine -> mine.isNear(far))) {
            return place + " is of this machine's own network: most likely a firewall over there swallows this, or that"
                    + " machine is asleep or has another address now";
        }
        if (OwnAddress.isOfOneNetwork(far)) {
            return place + " is of a network that this machine is not in; both have to be in the same one, or in the"
                    + " same VPN";
        }
        return place + " is beyond this machine's network: most likely a router or a firewall in between does not let"
                + " this port through";
    }
}
