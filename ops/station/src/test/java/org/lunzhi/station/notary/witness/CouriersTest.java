package org.lunzhi.station.notary.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.NotaryFixture;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.KeyAlgorithm;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.StoredCheckpoint;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.kernel.notary.tree.Hash;

/** Witnesses are told, their signatures kept, their failures seen and made good. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CouriersTest {

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final WitnessServer server = new WitnessServer();
    private NotaryFixture log;
    private Notary notary;
    private Couriers couriers;

    @BeforeEach
    void start() {
        log = new NotaryFixture(folder.resolve("keys"));
        notary = log.notary();
        couriers = to(new WitnessSettings("server", null, server.url(), key().toString()));
    }

    @AfterEach
    void stop() {
        couriers.close();
        server.close();
        log.close();
    }

    private VerifierKey key() {
        return server.key.verifier();
    }

    private Couriers to(WitnessSettings witness) {
        return to(witness, meters);
    }

    private Couriers to(WitnessSettings witness, SimpleMeterRegistry seen) {
        return Couriers.to(
                List.of(witness), log.published(), new StoredCheckpoints(log.database()), seen, Duration.ofMillis(20));
    }

    private void sign(int commits) {
        log.append(commits);
        notary.signNewest();
        couriers.go();
    }

    private double failures() {
        return failures(meters);
    }

    private static double failures(SimpleMeterRegistry seen) {
        return seen.get("lunzhi.notary.witness.failures").counter().count();
    }

    @Test
    void a_server_signs_what_has_only_grown() {
        for (int commits : new int[] {3, 300, 1}) {
            sign(commits);
            await().untilAsserted(() -> assertThat(
                            log.published().newest().orElseThrow().cosignatures())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.witnessedAt()).isEqualTo(WitnessServer.NOON)));
            StoredCheckpoint newest = log.published().newest().orElseThrow();
            assertThat(newest.witnessed().signedBy(List.of(key()))).containsExactly(key());
        }
        assertThat(failures()).isZero();
        assertThat(couriers.failures()).isEmpty();
    }

    @Test
    void a_server_that_knows_the_log_already_says_from_where() {
        sign(5);
        await().until(() -> server.size == 5);
        // The first may be cut short while it reads the answer, which counts as a failure of its own.
        couriers.close();
        SimpleMeterRegistry seen = new SimpleMeterRegistry();
        couriers = to(new WitnessSettings("server", null, server.url(), key().toString()), seen);
        sign(5);
        await().untilAsserted(
                        () -> assertThat(log.published().newest().orElseThrow().cosignatures())
                                .hasSize(1));
        assertThat(failures(seen)).isZero();
    }

    @Test
    void a_server_that_is_away_is_asked_again() {
        server.outages.set(3);
        sign(2);
        await().untilAsserted(
                        () -> assertThat(log.published().newest().orElseThrow().cosignatures())
                                .hasSize(1));
        assertThat(failures()).isEqualTo(3);
        await().untilAsserted(() -> assertThat(couriers.failures()).isEmpty());
        assertThat(server.asked).hasValue(4);
    }

    @Test
    void a_server_whose_signature_does_not_hold_is_not_believed() {
        server.signer = SigningKey.generate("witness.example", KeyAlgorithm.COSIGNATURE_V1);
        sign(2);
        await().untilAsserted(() -> assertThat(couriers.failures())
                .hasEntrySatisfying("server", reason -> assertThat(reason).contains("does not hold")));
        assertThat(log.published().newest().orElseThrow().cosignatures()).isEmpty();
    }

    @Test
    void a_server_that_saw_another_tree_refuses_this_one() {
        server.size = 1;
        server.root = new byte[32];
        sign(2);
        await().untilAsserted(() -> assertThat(couriers.failures())
                .hasEntrySatisfying("server", reason -> assertThat(reason).contains("422")));
    }

    @Test
    void a_server_that_saw_a_larger_tree_is_a_failure_to_be_seen() {
        server.size = 7;
        sign(2);
        await().untilAsserted(() -> assertThat(couriers.failures())
                .hasEntrySatisfying("server", reason -> assertThat(reason).contains("7 leaves")));
    }

    @Test
    void a_file_keeps_every_checkpoint() throws IOException {
        Path file = folder.resolve("elsewhere/checkpoints.txt");
        couriers = to(new WitnessSettings("file", file, null, null));
        for (int size = 1; size <= 3; size++) {
            sign(1);
            String kept = "\n" + size + "\n";
            await().untilAsserted(() -> assertThat(file).content().contains(kept));
        }
        List<SignedNote> notes = List.of(Files.readString(file).split("(?<=\n)\n(?!\u2014)", -1)).stream()
                .filter(note -> !note.isEmpty())
                .map(SignedNote::parse)
                .toList();
        assertThat(notes)
                .extracting(note -> log.signingKeys()
                        .history()
                        .open(NotaryFixture.ORIGIN, note)
                        .size())
                .containsExactly(1L, 2L, 3L);
        assertThat(couriers.failures()).isEmpty();
    }

    @Test
    void a_file_tells_a_log_that_was_rewritten_as_a_whole() throws IOException {
        Path file = folder.resolve("checkpoints.txt");
        couriers = to(new WitnessSettings("file", file, null, null));
        sign(4);
        await().untilAsserted(() -> assertThat(file).content().contains("\n4\n"));
        String kept = Files.readString(file);
        for (String collection : List.of("commits", "notary-tiles", "notary-checkpoints")) {
            log.collection(collection).drop();
        }
        log.restart();
        log.append(6, "lie");
        notary = log.notary();
        notary.signNewest();
        couriers.go();
        await().untilAsserted(() -> assertThat(couriers.failures())
                .hasEntrySatisfying("file", reason -> assertThat(reason).contains("size 4")));
        assertThat(couriers.contradiction())
                .hasValueSatisfying(reason -> assertThat(reason).contains("size 4"));
        assertThat(file).content().isEqualTo(kept);
    }

    @Test
    void a_file_tells_a_log_that_became_shorter() throws IOException {
        Path file = folder.resolve("checkpoints.txt");
        couriers = to(new WitnessSettings("file", file, null, null));
        sign(4);
        await().untilAsserted(() -> assertThat(file).content().contains("\n4\n"));
        log.truncate(2);
        for (String collection : List.of("notary-tiles", "notary-checkpoints")) {
            log.collection(collection).drop();
        }
        couriers.close();
        couriers = to(new WitnessSettings("file", file, null, null));
        log.notary().signNewest();
        couriers.go();
        await().untilAsserted(() -> assertThat(couriers.contradiction()).isPresent());
    }

    @Test
    void a_file_with_a_checkpoint_that_this_log_did_not_sign_stops_nobody() throws IOException {
        Path file = folder.resolve("checkpoints.txt");
        SigningKey foreign = SigningKey.generate(NotaryFixture.ORIGIN);
        String claim = new Checkpoint(NotaryFixture.ORIGIN, 1, Hash.OF_NOTHING).text();
        Files.writeString(
                file, SignedNote.sign(claim, NotaryFixture.NOON, foreign).encoded() + "\n");
        couriers = to(new WitnessSettings("file", file, null, null));
        sign(2);
        await().untilAsserted(() -> assertThat(couriers.failures()).containsKey("file"));
        assertThat(couriers.contradiction()).isEmpty();
    }

    @Test
    void a_file_to_which_somebody_else_has_added_more_is_no_contradiction() throws IOException {
        Path file = folder.resolve("checkpoints.txt");
        sign(2);
        StoredCheckpoint older = log.published().newest().orElseThrow();
        sign(3);
        StoredCheckpoint newer = log.published().newest().orElseThrow();
        FileWitness witness = new FileWitness(file, log.published());
        witness.tell(newer);
        witness.tell(older);
        assertThat(file).content().isEqualTo(newer.note().encoded() + "\n");
    }

    @Test
    void a_file_that_holds_something_else_is_left_alone() throws IOException {
        Path file = folder.resolve("checkpoints.txt");
        Files.writeString(file, "a diary\n\nof somebody\n\n");
        couriers = to(new WitnessSettings("file", file, null, null));
        sign(1);
        await().untilAsserted(() -> assertThat(couriers.failures()).containsKey("file"));
        assertThat(file).content().isEqualTo("a diary\n\nof somebody\n\n");
    }

    @Test
    void a_witness_is_either_a_file_or_a_server() {
        URI url = server.url();
        for (WitnessSettings fine :
                List.of(new WitnessSettings("a", folder, null, null), new WitnessSettings("a", null, url, "key"))) {
            assertThat(fine.name()).isEqualTo("a");
        }
        assertThatThrownBy(() -> new WitnessSettings("a", null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WitnessSettings("a", folder, url, "key"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WitnessSettings("a", null, url, null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WitnessSettings(" ", folder, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
