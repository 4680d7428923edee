package org.lunzhi.kernel.privacy.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.JIA;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.KEY_1;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.READER;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.DocumentContent;
import org.lunzhi.kernel.privacy.vault.Disclosure.Shown;

/** Two nodes with one database, doing the same or opposite things at the same moment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultConcurrencyTest {

    private static final int ROUNDS = 50;

    private final VaultFixture fixture = new VaultFixture();
    private final Vault one = fixture.vault;
    private final Vault other = fixture.open(KEY_1);
    private final ExecutorService threads = Executors.newFixedThreadPool(2);

    @AfterEach
    void close() {
        threads.shutdownNow();
        fixture.close();
    }

    @Test
    void the_same_command_on_both_nodes_writes_once() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PendingId command = PendingId.of("command-" + round);
            List<PartyRef> parties = both(
                    () -> one.begin(command).party(JIA),
                    () -> other.begin(command).party(JIA));
            assertThat(parties.get(0)).isEqualTo(parties.get(1));
            assertThat(one.reveal(READER, parties.get(0))).isEqualTo(new Shown<>(JIA));

            PendingId second = PendingId.of("document-command-" + round);
            List<DocumentRef> documents = both(
                    () -> VaultFixture.document(one.begin(second), WORDS),
                    () -> VaultFixture.document(other.begin(second), WORDS));
            assertThat(documents.get(0)).isEqualTo(documents.get(1));
            assertThat(other.verify(documents.get(0), WORDS)).isEqualTo(new Shown<>(true));
        }
        assertThat(fixture.database.getCollection("vault_parties").countDocuments())
                .isEqualTo(ROUNDS);
        assertThat(fixture.database.getCollection("vault_documents").countDocuments())
                .isEqualTo(ROUNDS);
    }

    @Test
    void two_new_versions_of_one_document_both_survive() throws Exception {
        DocumentRef document = fixture.document("command-0", WORDS);
        for (int round = 1; round <= ROUNDS; round++) {
            PendingId left = PendingId.of("left-" + round);
            PendingId right = PendingId.of("right-" + round);
            DocumentContent leftWords = DocumentContent.text("左" + round);
            DocumentContent rightWords = DocumentContent.text("右" + round);
            List<DocumentRef> versions = both(
                    () -> one.begin(left).version(document, leftWords),
                    () -> other.begin(right).version(document, rightWords));
            assertThat(versions).extracting(DocumentRef::version).containsExactlyInAnyOrder(2 * round, 2 * round + 1);
            assertThat(one.reveal(READER, versions.get(0))).isEqualTo(new Shown<>(leftWords));
            assertThat(one.reveal(READER, versions.get(1))).isEqualTo(new Shown<>(rightWords));
        }
    }

    @Test
    void destroying_a_key_while_it_is_wrapped_again_destroys_it() throws Exception {
        Vault rotating = fixture.open(KEY_1 + "," + VaultFixture.KEY_2);
        rotating.upkeep().rewrap();
        for (int round = 0; round < ROUNDS; round++) {
            PartyRef party = one.begin(PendingId.of("command-" + round)).party(JIA);
            both(
                    () -> {
                        one.destroyKey(party);
                        return party;
                    },
                    () -> {
                        rotating.upkeep().rewrap();
                        return party;
                    });
            assertThat(rotating.masked(party)).isEqualTo(new Disclosure.Erased<>());
        }
    }

    private <T> List<T> both(Callable<T> left, Callable<T> right) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> side : List.of(left, right)) {
            running.add(threads.submit(() -> {
                together.await();
                return side.call();
            }));
        }
        return List.of(running.get(0).get(), running.get(1).get());
    }
}
