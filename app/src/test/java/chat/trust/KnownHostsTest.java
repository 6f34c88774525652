package chat.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownHostsTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String BOB = "B".repeat(Address.PIN_LENGTH);
    private static final String EVE = "E".repeat(Address.PIN_LENGTH);

    @TempDir
    private Path temp;

    private Path folder;
    private KnownHosts hosts;

    @BeforeEach
    void open() throws Exception {
        folder = temp.resolve("chat");
        hosts = KnownHosts.in(folder, InstantSource.fixed(NOON));
    }

    @Test
    void aHostThatMovesOftenForgetsItsOldestAddress() {
        KnownHost bob = new KnownHost("bob", BOB, NOON, NOON, false, List.of());
        for (int i = 0; i <= KnownHost.MAX_ADDRESSES; i++) {
            bob = bob.joined("10.0.0." + i + ":5001", NOON, false);
        }

        assertEquals(KnownHost.MAX_ADDRESSES, bob.addresses().size());
        assertEquals("10.0.0.16:5001", bob.addresses().get(0));
    }

    @Test
    void aHostNobodyKnowsIsAFirstContact() throws Exception {
        assertEquals(new Verdict.FirstContact(), judge("10.0.0.5", BOB));
    }

    @Test
    void theSameKeyAtTheSameAddressIsKnown() throws Exception {
        KnownHost bob = remember("10.0.0.5", BOB);

        assertEquals(new Verdict.Known(bob), judge("10.0.0.5:5001", BOB));
        assertEquals(Optional.empty(), judge("10.0.0.5:5001", BOB).objection());
        assertEquals(new KnownHost("10.0.0.5", BOB, NOON, NOON, false, List.of("10.0.0.5:5001")), bob);
    }

    @Test
    void aKnownKeyAtANewAddressIsTheSameHost() throws Exception {
        KnownHost bob = remember("10.0.0.5", BOB);

        assertEquals(new Verdict.KnownElsewhere(bob), judge("bob.example", BOB));
        assertEquals(
                List.of("bob.example:5001", "10.0.0.5:5001"),
                remember("Bob.Example", BOB).addresses());
        assertEquals(1, hosts.all().size());
    }

    @Test
    void anotherKeyAtAKnownAddressIsRefused() throws Exception {
        KnownHost bob = remember("10.0.0.5", BOB);

        Verdict verdict = judge("10.0.0.5", EVE);

        assertEquals(new Verdict.Changed("10.0.0.5:5001", bob, Optional.empty()), verdict);
        assertEquals(
                "the host at 10.0.0.5:5001 is not the one it was: 10.0.0.5 had another key; nothing was sent to it. If"
                        + " 10.0.0.5 says that this is right: chat --forget 10.0.0.5",
                verdict.objection().orElseThrow());
    }

    @Test
    void itIsSaidWhoseTheOtherKeyIs() throws Exception {
        remember("10.0.0.5", BOB);
        remember("chat://h/eves-den", EVE);

        String objection = judge("10.0.0.5", EVE).objection().orElseThrow();

        assertTrue(objection.contains("this is the key of eves-den"), objection);
    }

    @Test
    void anInviteSaysWhichKeyItMustBe() throws Exception {
        assertEquals(new Verdict.Invited(), judge("chat://" + BOB + "@10.0.0.5", BOB));
        Verdict other = judge("chat://" + BOB + "@10.0.0.5", EVE);

        assertEquals(new Verdict.NotInvited(Optional.empty()), other);
        assertTrue(other.objection().orElseThrow().contains("not the host of your invite"));
    }

    @Test
    void anInviteVerifiesAndTakesTheAddressOver() throws Exception {
        remember("10.0.0.5", EVE);

        assertEquals(new Verdict.Invited(), judge("chat://" + BOB + "@10.0.0.5", BOB));
        KnownHost bob = remember("chat://" + BOB + "@10.0.0.5", BOB);

        assertTrue(bob.verified());
        assertEquals("10.0.0.5-2", bob.name());
        assertEquals(List.of(), hosts.all().get(0).addresses());
        assertInstanceOf(Verdict.Changed.class, judge("10.0.0.5", EVE));
    }

    @Test
    void comparingWordsVerifies() throws Exception {
        remember("10.0.0.5", BOB);

        hosts.verify(BOB);
        hosts.verify(EVE);

        assertTrue(remember("10.0.0.5", BOB).verified());
        assertEquals(1, hosts.all().size());
    }

    @Test
    void aHostIsForgottenByNameOrByAddress() throws Exception {
        remember("chat://10.0.0.5/den", BOB);
        remember("[::1]:7000", EVE);

        assertEquals(Optional.empty(), hosts.forget("nobody"));
        assertEquals(BOB, hosts.forget("den").orElseThrow().pin());
        assertEquals(EVE, hosts.forget("[::1]:7000").orElseThrow().pin());
        assertEquals(new Verdict.FirstContact(), judge("10.0.0.5", EVE));
    }

    @Test
    void aDamagedFileTrustsNobodyAndIsLeftAsItIs() throws Exception {
        remember("10.0.0.5", BOB);
        Path file = folder.resolve("known_hosts");
        String whole = Files.readString(file);
        List<String> damages = List.of(
                "bob", "bob " + BOB, whole.replace(BOB, "B"), whole.replace("T", "t "), whole.replace("unv", "v_"));

        for (String damage : damages) {
            Files.writeString(file, damage);

            assertThrows(TrustException.class, () -> judge("10.0.0.5", BOB), damage);
            assertThrows(TrustException.class, () -> remember("10.0.0.5", BOB));
            assertThrows(TrustException.class, () -> hosts.forget("10.0.0.5"));
            assertEquals(damage, Files.readString(file));
        }
    }

    @Test
    void aFileWithoutAFinalLineEndIsWhole() throws Exception {
        remember("10.0.0.5", BOB);
        Path file = folder.resolve("known_hosts");
        Files.writeString(file, Files.readString(file).stripTrailing());

        assertInstanceOf(Verdict.Known.class, judge("10.0.0.5", BOB));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void severalAtOnceLoseNothing() throws Exception {
        var threads = Executors.newFixedThreadPool(4);
        List<Callable<KnownHost>> work = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String address = "10.0.0." + i;
            String pin = ("" + (char) ('a' + i)).repeat(Address.PIN_LENGTH);
            KnownHosts another = KnownHosts.in(folder, InstantSource.fixed(NOON));
            work.add(() -> another.remember(Address.parse(address), pin));
        }

        for (var done : threads.invokeAll(work)) {
            done.get();
        }
        threads.shutdown();

        assertEquals(20, hosts.all().size());
    }

    private Verdict judge(String address, String pin) throws Exception {
        return hosts.judge(Address.parse(address), pin);
    }

    private KnownHost remember(String address, String pin) throws Exception {
        return hosts.remember(Address.parse(address), pin);
    }
}
