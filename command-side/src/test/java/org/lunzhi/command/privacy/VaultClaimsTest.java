package org.lunzhi.command.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.crypto.MasterKeyFile;
import org.lunzhi.kernel.privacy.vault.Disclosure;
import org.lunzhi.kernel.privacy.vault.PendingId;
import org.lunzhi.kernel.privacy.vault.RevealLog;
import org.lunzhi.kernel.privacy.vault.Vault;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultClaimsTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @TempDir
    private Path keys;

    private MongoServer server;
    private MongoClient client;
    private Vault vault;
    private WhenReferencesStoredClaimThem claims;

    @BeforeEach
    void open() {
        server = new MongoServer(new MemoryBackend());
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        vault = new Vault(
                client.getDatabase("test"),
                new MasterKeyFile(keys.resolve("master.key")).openOrCreate(),
                new SilentReveals(),
                at(NOW));
        claims = new WhenReferencesStoredClaimThem(vault);
    }

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void what_an_event_refers_to_survives_the_sweep_and_what_none_refers_to_does_not() {
        PartyRef claimed = party("one");
        PartyRef forgotten = party("two");
        claims.react(new Told(List.of(claimed)), NOW.plus(Duration.ofDays(3)));

        new VaultSweep(vault, claims, at(NOW.plus(Duration.ofDays(2)))).sweep();

        assertThat(shown(claimed)).isInstanceOf(Disclosure.Shown.class);
        assertThat(shown(forgotten)).isNotInstanceOf(Disclosure.Shown.class);
    }

    @Test
    void what_is_younger_than_a_day_is_left_alone() {
        PartyRef young = party("one");
        claims.react(new Told(List.of()), NOW.plus(Duration.ofDays(3)));

        new VaultSweep(vault, claims, at(NOW.plus(Duration.ofHours(23)))).sweep();

        assertThat(shown(young)).isInstanceOf(Disclosure.Shown.class);
    }

    @Test
    void nothing_is_swept_that_the_claims_have_not_caught_up_with() {
        PartyRef waiting = party("one");
        claims.react(new Told(List.of()), NOW.minus(Duration.ofHours(1)));

        new VaultSweep(vault, claims, at(NOW.plus(Duration.ofDays(30)))).sweep();

        assertThat(shown(waiting)).isInstanceOf(Disclosure.Shown.class);
    }

    private PartyRef party(String pending) {
        return vault.begin(PendingId.of(pending)).party(Particulars.named("甲某"));
    }

    private Disclosure<Particulars> shown(PartyRef party) {
        return vault.reveal(Reader.handling(Actor.SYSTEM), party);
    }

    private static Clock at(Instant instant) {
        return Clock.fixed(instant, ZoneOffset.UTC);
    }

    public record Told(List<PartyRef> parties) {}

    private static final class SilentReveals implements RevealLog {

        @Override
        public void revealing(Reader reader, PartyRef party) {}

        @Override
        public void revealing(Reader reader, DocumentRef document) {}
    }
}
