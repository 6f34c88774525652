package chat.wire;

import chat.trust.Address;
import chat.trust.Address.Scheme;
import chat.trust.Identity;
import chat.trust.Judge;
import chat.trust.KeyTrust;
import chat.trust.TrustException;
import chat.wire.CannotConnectException.Kind;
import chat.wire.Connector.Secured;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * TLS as a guest, over one socket. A host of ours is judged by its key alone, before our own certificate is shown and
 * again when the handshake is over. A server named {@code ircs://} needs a certificate that is valid as in a browser:
 * such servers change their keys when they renew it, and who is on the way could always show a fresh one.
 */
final class Handshake {
    private final Identity identity;
    private final Judge judge;
    private final Address address;
    private @Nullable CannotConnectException objection;

    Handshake(Identity identity, Judge judge, Address address) {
        this.identity = identity;
        this.judge = judge;
        this.address = address;
    }

    Secured over(Socket raw) throws IOException {
        boolean byKey = address.scheme() == Scheme.CHAT;
        var context = Tls.context(identity, byKey ? new KeyTrust(this::check) : null); // fresh: nothing is resumed
        SSLSocket socket =
                (SSLSocket) context.getSocketFactory().createSocket(raw, address.host(), address.port(), true);
        socket.setSSLParameters(parameters(socket.getSSLParameters(), byKey));
        try {
            socket.startHandshake();
            String pin = Identity.pinOf(socket.getSession().getPeerCertificates());
            if (byKey) {
                check(pin); // the only word on a session that was resumed after all
            }
            return new Secured(socket, pin);
        } catch (SSLException | CertificateException e) {
            if (objection != null) {
                throw objection;
            }
            throw new CannotConnectException(Kind.RETRY, words(address, e), e);
        }
    }

    private static SSLParameters parameters(SSLParameters parameters, boolean byKey) {
        if (byKey) {
            parameters.setProtocols(new String[] {Tls.NEW});
            parameters.setServerNames(List.of()); // nobody on the way needs the name
        } else {
            parameters.setProtocols(new String[] {Tls.NEW, Tls.OLD});
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
        }
        return parameters;
    }

    private void check(String pin) throws CertificateException {
        try {
            Optional<String> reason = judge.judge(address, pin).objection();
            if (reason.isPresent()) {
                objection = new CannotConnectException(Kind.STOP, reason.get());
            }
        } catch (TrustException e) {
            objection = new CannotConnectException(Kind.STOP, String.valueOf(e.getMessage()), e);
        }
        if (objection != null) {
            throw new CertificateException(objection);
        }
    }

    /** What went wrong on a connection that is not secured yet. */
    static String words(Address address, Exception e) {
        String said = String.valueOf(e.getMessage());
        if (said.contains("unrecognized SSL message")) {
            return address.place() + " does not speak TLS. " + inClear(address);
        }
        if (said.contains("PKIX") || e.getCause() instanceof CertificateException) {
            return "no authority vouches for " + address.place()
                    + "; to know it by its key instead: chat --connect chat://" + address.place();
        }
        if (e instanceof SSLHandshakeException && said.contains("protocol")) {
            return address.place()
                    + " speaks only an older TLS than 1.3, which is not safe enough here; it has to be renewed";
        }
        return address.place()
                + " ended the connection before it was secure; see that it is a chat host, or try again later";
    }

    /** How to talk to what speaks no TLS. */
    static String inClear(Address address) {
        return address.scheme() == Scheme.IRCS
                ? "To talk to it in clear: chat --connect irc://" + address.place()
                : "If it is an IRC server or an older program, talk to it in clear: chat --no-tls --connect "
                        + address.place();
    }
}
