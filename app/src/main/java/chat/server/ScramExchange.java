package chat.server;

import com.ongres.scram.common.ClientFirstMessage;
import com.ongres.scram.common.ScramFunctions;
import com.ongres.scram.common.ServerFinalMessage;
import com.ongres.scram.common.ServerFirstMessage;
import com.ongres.scram.common.exception.ScramParseException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host's part of one SCRAM-SHA-256 login (RFC 5802, section 3; RFC 7677), without channel binding:
 *
 * <pre>
 *   C: n,,n=ana,r=…            {@link #first}   S: r=…,s=…,i=…
 *   C: c=biws,r=…,p=…          {@link #last}    S: v=…
 * </pre>
 *
 * <p>Confined to the dispatcher.
 */
final class ScramExchange {
    /** Characters of the host's part of the nonce: 144 bits. */
    private static final int NONCE = 24;

    private static final Pattern FINAL = Pattern.compile("(c=([A-Za-z0-9+/=]+),r=([^,]+)),p=([A-Za-z0-9+/=]+)");

    private final Chance chance;
    private final byte[] decoy;
    private final Function<String, Optional<Account>> accounts;
    private @Nullable Account account;
    private @Nullable ScramKeys keys;
    private String gs2Header = "";
    private String nonce = "";
    private String exchanged = "";
    private boolean proven;

    /** Where what nobody can guess comes from. */
    interface Chance {
        /** So many bytes. */
        byte[] bytes(int count);
    }

    /** @param decoy makes the salt of accounts that there are not, the same for each whenever it is asked for */
    ScramExchange(Function<String, Optional<Account>> accounts, Chance chance, byte[] decoy) {
        this.accounts = accounts;
        this.chance = chance;
        this.decoy = decoy.clone();
    }

    /** Whether the client's first message has been answered. */
    boolean hasBegun() {
        return !nonce.isEmpty();
    }

    /**
     * Answers the client's first message. One who asks for an account that there is not, or that has no password, is
     * answered like any other.
     *
     * @throws IllegalArgumentException when it is none
     */
    byte[] first(byte[] message) {
        String text = new String(message, StandardCharsets.UTF_8);
        ClientFirstMessage first = parse(text);
        if (first.isChannelBindingRequired()) {
            throw new IllegalArgumentException("no channel binding is offered");
        }
        account = accounts.apply(first.getUsername()).orElse(null);
        keys = account == null ? null : account.password().orElse(null);
        String salt = keys == null ? salt(first.getUsername()) : keys.salt();
        int iterations = keys == null ? ScramKeys.ITERATIONS : keys.iterations();
        String own = ScramKeys.text(chance.bytes(NONCE * 3 / 4));
        String answer = new ServerFirstMessage(first.getClientNonce(), own, salt, iterations).toString();
        int bare = text.indexOf(',', text.indexOf(',') + 1) + 1;
        gs2Header = text.substring(0, bare);
        nonce = first.getClientNonce() + own;
        exchanged = text.substring(bare) + "," + answer;
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    private String salt(String name) {
        byte[] made = ScramFunctions.hmac(
                ScramKeys.MECHANISM, decoy, Account.key(name).getBytes(StandardCharsets.UTF_8));
        return ScramKeys.text(Arrays.copyOf(made, Sasl.SALT));
    }

    private static ClientFirstMessage parse(String text) {
        try {
            return ClientFirstMessage.parseFrom(text);
        } catch (ScramParseException e) {
            throw new IllegalArgumentException("no first message", e);
        }
    }

    /**
     * Whose password the client's last message proves, if it does.
     *
     * @throws IllegalArgumentException when it is none
     */
    Optional<Account> last(byte[] message) {
        Matcher parts = FINAL.matcher(new String(message, StandardCharsets.UTF_8));
        if (!parts.matches()) {
            throw new IllegalArgumentException("no last message");
        }
        exchanged += "," + parts.group(1);
        boolean fits = parts.group(3).equals(nonce)
                && Arrays.equals(ScramKeys.bytes(parts.group(2)), gs2Header.getBytes(StandardCharsets.UTF_8));
        proven = fits && keys != null && keys.prove(ScramKeys.bytes(parts.group(4)), exchanged);
        return proven();
    }

    /** Whose password was proven, if it was. */
    Optional<Account> proven() {
        return proven ? Optional.ofNullable(account) : Optional.empty();
    }

    /** What proves to the client that the host knows the account; once {@link #last} has found one. */
    byte[] signature() {
        if (keys == null) {
            throw new IllegalStateException("nobody was found");
        }
        String proof = new ServerFinalMessage(keys.signature(exchanged)).toString();
        return proof.getBytes(StandardCharsets.UTF_8);
    }
}
