package org.lunzhi.kernel.privacy.vault;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.JIA;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.KEY_1;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.KEY_2;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.READER;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.START;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.WORDS;
import static org.lunzhi.kernel.privacy.vault.VaultFixture.YI;

import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.privacy.Commitment;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.Attachment;
import org.lunzhi.kernel.privacy.content.ContentRefused;
import org.lunzhi.kernel.privacy.content.DocumentContent;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.privacy.crypto.MasterKeyRefused;
import org.lunzhi.kernel.privacy.crypto.MasterKeyRing;
import org.lunzhi.kernel.privacy.vault.Disclosure.Damaged;
import org.lunzhi.kernel.privacy.vault.Disclosure.Erased;
import org.lunzhi.kernel.privacy.vault.Disclosure.Restricted;
import org.lunzhi.kernel.privacy.vault.Disclosure.Shown;
import org.lunzhi.kernel.privacy.vault.Disclosure.Unknown;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VaultTest {

    private final VaultFixture fixture = new VaultFixture();
    private final Vault vault = fixture.vault;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Nested
    class Reading {

        @Test
        void shows_a_party_as_it_was_written() {
            PartyRef party = fixture.party("command-1", JIA);
            assertThat(vault.reveal(READER, party)).isEqualTo(new Shown<>(JIA));
        }

        @Test
        void shows_a_party_masked_by_default() {
            PartyRef party = fixture.party("command-1", JIA);
            assertThat(vault.masked(party)).isEqualTo(new Shown<>(JIA.masked()));
            assertThat(fixture.reveals).isEmpty();
        }

        @Test
        void shows_a_page_of_parties_in_the_order_asked_for() {
            PartyRef jia = fixture.party("command-1", JIA);
            PartyRef yi = fixture.party("command-2", YI);
            PartyRef nobody = PartyRef.of("party-nobody");

            assertThat(vault.masked(List.of(yi, nobody, jia)))
                    .containsExactly(
                            Map.entry(yi, new Shown<>(YI.masked())),
                            Map.entry(nobody, new Unknown<>()),
                            Map.entry(jia, new Shown<>(JIA.masked())));
        }

        @Test
        void of_more_than_a_page_is_refused() {
            PartyRef nobody = PartyRef.of("party-nobody");
            assertThat(vault.masked(Collections.nCopies(Vault.LARGEST_PAGE, nobody)))
                    .hasSize(1);
            assertThatThrownBy(() -> vault.masked(Collections.nCopies(Vault.LARGEST_PAGE + 1, nobody)))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void shows_a_document_with_its_attachments() {
            DocumentRef document = fixture.document("command-1", WORDS);
            assertThat(vault.reveal(READER, document)).isEqualTo(new Shown<>(WORDS));
        }

        @Test
        void in_full_is_recorded_before_it_shows() {
            PartyRef party = fixture.party("command-1", JIA);
            DocumentRef document = fixture.document("command-2", WORDS);

            vault.reveal(READER, party);
            vault.reveal(READER, document);

            assertThat(fixture.reveals)
                    .containsExactly("officer-system HANDLING " + party, "officer-system HANDLING " + document.id());
        }

        @Test
        void in_full_does_not_happen_if_it_cannot_be_recorded() {
            PartyRef party = fixture.party("command-1", JIA);
            RevealLog broken = new RevealLog() {
                @Override
                public void revealing(Reader reader, PartyRef revealed) {
                    throw new IllegalStateException("no access log");
                }

                @Override
                public void revealing(Reader reader, DocumentRef revealed) {
                    throw new IllegalStateException("no access log");
                }
            };
            Vault unrecorded =
                    new Vault(fixture.database, MasterKeyRing.parse(KEY_1, "the test"), broken, fixture.clock);
            assertThatThrownBy(() -> unrecorded.reveal(READER, party)).hasMessage("no access log");
        }

        @Test
        void what_the_vault_does_not_know_is_no_error() {
            DocumentRef document = fixture.document("command-1", WORDS);
            DocumentRef later = new DocumentRef(
                    document.id(),
                    2,
                    document.type(),
                    document.audience(),
                    document.commitment(),
                    document.retention());
            assertThat(vault.reveal(READER, later)).isEqualTo(new Unknown<>());
            assertThat(vault.masked(PartyRef.of(document.id().value()))).isEqualTo(new Unknown<>());
        }
    }

    @Nested
    class Comparing {

        @Test
        void finds_one_identity_paper_shown_for_two_parties() {
            PartyRef one = fixture.party("command-1", JIA);
            PartyRef again = fixture.party(
                    "command-2", new Particulars(Particulars.Kind.PERSON, "甲某", List.of(), JIA.identity(), null));
            assertThat(vault.samePerson(one, again)).isTrue();
        }

        @Test
        void takes_parties_without_paper_or_without_key_for_different() {
            PartyRef one = fixture.party("command-1", YI);
            PartyRef other = fixture.party("command-2", YI);
            assertThat(vault.samePerson(one, other)).isFalse();

            PartyRef jia = fixture.party("command-3", JIA);
            PartyRef again = fixture.party("command-4", JIA);
            vault.destroyKey(again);
            assertThat(vault.samePerson(jia, again)).isFalse();
            assertThat(vault.samePerson(jia, one)).isFalse();
        }

        @Test
        void names_only_those_among_the_parties_given() {
            PartyRef jia = fixture.party("command-1", JIA);
            PartyRef yi = fixture.party("command-2", YI);
            fixture.party("command-3", YI);
            assertThat(vault.named(List.of(jia, yi), "某")).containsExactly(jia, yi);
            assertThat(vault.named(List.of(jia, yi), "乙")).containsExactly(yi);
        }
    }

    @Nested
    class Writing {

        @Test
        void the_same_person_twice_gives_two_references() {
            assertThat(fixture.party("command-1", JIA)).isNotEqualTo(fixture.party("command-2", JIA));
            PendingWrites both = vault.begin(PendingId.of("command-3"));
            assertThat(both.party(JIA)).isNotEqualTo(both.party(JIA));
        }

        @Test
        void under_the_same_command_again_gives_the_same_references() {
            PendingWrites once = vault.begin(PendingId.of("command-1"));
            PartyRef party = once.party(JIA);
            DocumentRef document = VaultFixture.document(once, WORDS);

            PendingWrites again = vault.begin(PendingId.of("command-1"));

            assertThat(again.party(JIA)).isEqualTo(party);
            assertThat(VaultFixture.document(again, WORDS)).isEqualTo(document);
            assertThat(fixture.database.getCollection("vault_parties").countDocuments())
                    .isEqualTo(1);
            assertThat(fixture.database.getCollection("vault_documents").countDocuments())
                    .isEqualTo(1);
        }

        @Test
        void something_else_under_the_same_command_is_refused() {
            fixture.party("command-1", JIA);
            assertThatThrownBy(() -> fixture.party("command-1", YI))
                    .isInstanceOfSatisfying(
                            PendingConflict.class,
                            e -> assertThat(e.reason()).isEqualTo(PendingConflict.Reason.DIFFERENT_CONTENT))
                    .hasMessageNotContaining("某");
            fixture.document("command-2", WORDS);
            assertThatThrownBy(() -> fixture.document("command-2", DocumentContent.text("别的")))
                    .isInstanceOf(PendingConflict.class);
        }

        @Test
        void malformed_content_is_refused_before_anything_is_stored() {
            byte[] tooLarge = new byte[DocumentContent.LARGEST_ATTACHMENTS + 1];
            DocumentContent large = new DocumentContent("", List.of(new Attachment("scan", "image/png", tooLarge)));

            assertThatThrownBy(() -> fixture.document("command-1", large)).isInstanceOf(ContentRefused.class);
            assertThatThrownBy(() -> fixture.party("command-2", Particulars.named("")))
                    .isInstanceOf(ContentRefused.class);

            assertThat(fixture.database.getCollection("vault_documents").countDocuments())
                    .isZero();
            assertThat(fixture.database.getCollection("vault_parties").countDocuments())
                    .isZero();
        }

        @Test
        void the_largest_content_fits_into_one_database_document() {
            byte[] half = new byte[DocumentContent.LARGEST_ATTACHMENTS / 2];
            var scan = new Attachment("scan", "image/png", half);
            DocumentContent largest =
                    new DocumentContent("甲".repeat(DocumentContent.LONGEST_TEXT), List.of(scan, scan));

            DocumentRef document = fixture.document("command-1", largest);

            assertThat(vault.reveal(READER, document)).isEqualTo(new Shown<>(largest));
        }

        @Test
        void a_further_version_keeps_the_earlier_one() {
            DocumentRef first = fixture.document("command-1", WORDS);
            DocumentContent better = DocumentContent.text("围墙已经拆除");

            DocumentRef second = vault.begin(PendingId.of("command-2")).version(first, better);

            assertThat(second.id()).isEqualTo(first.id());
            assertThat(second.version()).isEqualTo(2);
            assertThat(vault.reveal(READER, first)).isEqualTo(new Shown<>(WORDS));
            assertThat(vault.reveal(READER, second)).isEqualTo(new Shown<>(better));
            assertThat(vault.begin(PendingId.of("command-2")).version(first, better))
                    .isEqualTo(second);
        }

        @Test
        void a_correction_of_particulars_shows_once_it_is_claimed() {
            PartyRef party = fixture.party("command-1", YI);
            int version = vault.begin(PendingId.of("command-2")).amend(party, JIA);
            assertThat(vault.reveal(READER, party)).isEqualTo(new Shown<>(YI));

            vault.claim(List.of(party), List.of());
            assertThat(vault.reveal(READER, party)).isEqualTo(new Shown<>(YI));

            vault.claim(party, version);
            assertThat(vault.reveal(READER, party)).isEqualTo(new Shown<>(JIA));
            assertThat(vault.begin(PendingId.of("command-2")).amend(party, JIA)).isEqualTo(version);
        }
    }

    @Nested
    class A_commitment {

        @Test
        void proves_the_content_and_no_other() {
            DocumentRef document = fixture.document("command-1", WORDS);
            assertThat(vault.verify(document, WORDS)).isEqualTo(new Shown<>(true));
            assertThat(vault.verify(document, DocumentContent.text(WORDS.text())))
                    .isEqualTo(new Shown<>(false));
        }

        @Test
        void differs_for_the_same_content_so_that_nothing_can_be_guessed() {
            assertThat(fixture.document("command-1", WORDS).commitment())
                    .isNotEqualTo(fixture.document("command-2", WORDS).commitment());
        }

        @Test
        void that_does_not_match_is_shown_as_damage() {
            DocumentRef document = fixture.document("command-1", WORDS);
            DocumentRef forged = new DocumentRef(
                    document.id(),
                    document.version(),
                    document.type(),
                    document.audience(),
                    Commitment.of("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),
                    document.retention());
            assertThat(vault.reveal(READER, forged)).isEqualTo(new Damaged<>());
            assertThat(vault.verify(forged, WORDS)).isEqualTo(new Damaged<>());
        }
    }

    @Nested
    class Tampering {

        @Test
        void by_moving_content_to_another_party_is_found() {
            PartyRef jia = fixture.party("command-1", JIA);
            PartyRef yi = fixture.party("command-2", YI);
            move("vault_parties", "sealed", jia + "/1", yi + "/1");
            assertThat(vault.reveal(READER, yi)).isEqualTo(new Damaged<>());
        }

        @Test
        void by_moving_content_together_with_its_key_is_found() {
            PartyRef jia = fixture.party("command-1", JIA);
            PartyRef yi = fixture.party("command-2", YI);
            move("vault_parties", "sealed", jia + "/1", yi + "/1");
            move("vault_keys", "wrapped", jia.value(), yi.value());
            assertThat(fixture.open(KEY_1).reveal(READER, yi)).isEqualTo(new Damaged<>());
        }

        @Test
        void by_putting_an_old_version_in_place_of_a_new_one_is_found() {
            DocumentRef first = fixture.document("command-1", WORDS);
            DocumentRef second = vault.begin(PendingId.of("command-2")).version(first, DocumentContent.text("围墙已经拆除"));
            move("vault_documents", "sealed", first.id() + "/1", first.id() + "/2");
            assertThat(vault.reveal(READER, second)).isEqualTo(new Damaged<>());
        }

        private void move(String collection, String field, String from, String to) {
            var stored = fixture.database.getCollection(collection, BsonDocument.class);
            BsonDocument source = stored.find(eq(from)).first();
            assertThat(source).isNotNull();
            BsonBinary bytes = source.getBinary(field);
            assertThat(stored.updateOne(eq(to), Updates.set(field, bytes)).getModifiedCount())
                    .isEqualTo(1);
        }
    }

    @Nested
    class Erasing {

        @Test
        void a_party_is_final_and_reading_it_is_no_error() {
            PartyRef party = fixture.party("command-1", JIA);
            vault.claim(List.of(party), List.of());

            vault.destroyKey(party);
            vault.destroyKey(party);

            assertThat(vault.reveal(READER, party)).isEqualTo(new Erased<>());
            assertThat(vault.masked(party)).isEqualTo(new Erased<>());
            assertThat(fixture.database.getCollection("vault_parties").countDocuments())
                    .isZero();
        }

        @Test
        void a_document_takes_all_its_versions() {
            DocumentRef first = fixture.document("command-1", WORDS);
            DocumentRef second = vault.begin(PendingId.of("command-2")).version(first, DocumentContent.text("围墙已经拆除"));

            vault.destroyKey(second);

            assertThat(vault.reveal(READER, first)).isEqualTo(new Erased<>());
            assertThat(vault.verify(second, WORDS)).isEqualTo(new Erased<>());
        }

        @Test
        void works_at_once_on_every_node_even_if_the_ciphertext_survives() {
            Vault otherNode = fixture.open(KEY_1);
            PartyRef party = fixture.party("command-1", JIA);
            assertThat(otherNode.reveal(READER, party)).isEqualTo(new Shown<>(JIA));
            var stored = fixture.database.getCollection("vault_parties");
            var ciphertext = stored.find(eq(party + "/1")).first();
            assertThat(ciphertext).isNotNull();

            vault.destroyKey(party);
            stored.insertOne(ciphertext);

            assertThat(otherNode.reveal(READER, party)).isEqualTo(new Erased<>());
        }

        @Test
        void is_not_undone_by_claims_repeats_or_corrections() {
            PartyRef party = fixture.party("command-1", JIA);
            vault.destroyKey(party);

            vault.claim(List.of(party), List.of());

            assertThat(vault.masked(party)).isEqualTo(new Erased<>());
            assertThatThrownBy(() -> fixture.party("command-1", JIA))
                    .isInstanceOfSatisfying(
                            PendingConflict.class,
                            e -> assertThat(e.reason()).isEqualTo(PendingConflict.Reason.ERASED));
            assertThatThrownBy(() -> vault.begin(PendingId.of("command-2")).amend(party, YI))
                    .isInstanceOf(PendingConflict.class);
        }

        @Test
        void what_was_never_there_changes_nothing() {
            PartyRef nobody = PartyRef.of("party-nobody");
            vault.destroyKey(nobody);
            assertThat(vault.masked(nobody)).isEqualTo(new Unknown<>());
            assertThatThrownBy(() -> vault.destroyKey(PartyRef.of("vault")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(fixture.open(KEY_1)).isNotNull();
        }
    }

    @Nested
    class Restricting {

        @Test
        void hides_and_keeps() {
            PartyRef party = fixture.party("command-1", JIA);
            DocumentRef document = fixture.document("command-2", WORDS);

            vault.restrict(party, true);
            vault.restrict(document, true);

            assertThat(vault.reveal(READER, party)).isEqualTo(new Restricted<>());
            assertThat(vault.masked(party)).isEqualTo(new Restricted<>());
            assertThat(vault.reveal(READER, document)).isEqualTo(new Restricted<>());
            assertThat(vault.verify(document, WORDS)).isEqualTo(new Shown<>(true));
        }

        @Test
        void can_be_lifted() {
            PartyRef party = fixture.party("command-1", JIA);
            vault.restrict(party, true);
            vault.restrict(party, false);
            assertThat(vault.reveal(READER, party)).isEqualTo(new Shown<>(JIA));
        }

        @Test
        void gives_way_to_erasure() {
            PartyRef party = fixture.party("command-1", JIA);
            vault.restrict(party, true);
            vault.destroyKey(party);
            assertThat(vault.masked(party)).isEqualTo(new Erased<>());
        }
    }

    @Nested
    class Sweeping {

        @Test
        void erases_what_no_event_claimed_and_nothing_else() {
            PartyRef claimedParty = fixture.party("command-1", JIA);
            DocumentRef claimedDocument = fixture.document("command-2", WORDS);
            PartyRef party = fixture.party("command-3", YI);
            DocumentRef document = fixture.document("command-4", WORDS);
            vault.claim(List.of(claimedParty), List.of(claimedDocument));

            sweep(START.plusMillis(1));

            assertThat(vault.masked(party)).isEqualTo(new Unknown<>());
            assertThat(vault.reveal(READER, document)).isEqualTo(new Unknown<>());
            assertThat(vault.reveal(READER, claimedParty)).isEqualTo(new Shown<>(JIA));
            assertThat(vault.reveal(READER, claimedDocument)).isEqualTo(new Shown<>(WORDS));
            assertThat(fixture.database.getCollection("vault_keys").countDocuments())
                    .as("two keys and the probe")
                    .isEqualTo(3);
        }

        @Test
        void spares_what_is_not_old_enough() {
            PartyRef party = fixture.party("command-1", JIA);
            sweep(START);
            assertThat(vault.reveal(READER, party)).isEqualTo(new Shown<>(JIA));
        }

        @Test
        void spares_what_a_repeated_command_just_wrote_again() {
            PartyRef party = fixture.party("command-1", JIA);
            DocumentRef document = fixture.document("command-2", WORDS);
            Vault nextDay = fixture.openLater(Duration.ofDays(1));
            nextDay.begin(PendingId.of("command-1")).party(JIA);
            VaultFixture.document(nextDay.begin(PendingId.of("command-2")), WORDS);

            sweep(START.plusMillis(1));

            assertThat(nextDay.reveal(READER, party)).isEqualTo(new Shown<>(JIA));
            assertThat(nextDay.reveal(READER, document)).isEqualTo(new Shown<>(WORDS));
        }

        @Test
        void works_in_batches_until_nothing_is_left() {
            for (int i = 0; i < 250; i++) {
                fixture.party("command-" + i, YI);
            }
            VaultUpkeep upkeep = vault.upkeep();
            assertThat(upkeep.sweep(START.plusMillis(1))).isEqualTo(200);
            sweep(START.plusMillis(1));
            assertThat(fixture.database.getCollection("vault_keys").countDocuments())
                    .isEqualTo(1);
        }

        private void sweep(Instant olderThan) {
            VaultUpkeep upkeep = vault.upkeep();
            long swept;
            do {
                swept = upkeep.sweep(olderThan);
            } while (swept > 0);
        }
    }

    @Nested
    class The_master_key {

        @Test
        void of_another_vault_is_refused_at_start() {
            String other = KEY_2.replace("2:", "1:");
            assertThatThrownBy(() -> fixture.open(other))
                    .isInstanceOf(MasterKeyRefused.class)
                    .hasMessageContaining("another master key than the master key versions [1] from the test")
                    .hasMessageContaining("restore the key");
        }

        @Test
        void without_the_version_in_use_is_refused_at_start() {
            assertThatThrownBy(() -> fixture.open(KEY_2)).isInstanceOf(MasterKeyRefused.class);
        }

        @Test
        void of_a_newer_version_that_a_node_lacks_is_shown_as_damage_and_not_thrown() {
            PartyRef party = fixture.party("command-1", JIA);
            fixture.open(KEY_1 + "," + KEY_2).upkeep().rewrap();
            assertThat(vault.masked(party)).isEqualTo(new Damaged<>());
        }

        @Test
        void can_be_exchanged_batch_by_batch_while_everything_stays_readable() {
            PartyRef erased = fixture.party("command-0", JIA);
            vault.destroyKey(erased);
            for (int i = 1; i <= 209; i++) {
                fixture.party("command-" + i, YI);
            }
            PartyRef party = fixture.party("command-210", JIA);
            Vault rotating = fixture.open(KEY_1 + "," + KEY_2);

            assertThat(rotating.upkeep().rewrap()).isEqualTo(200);
            assertThat(rotating.reveal(READER, party).shown()).isPresent();
            assertThat(rotating.upkeep().rewrap()).isEqualTo(11);
            assertThat(rotating.upkeep().rewrap()).isZero();

            Vault rotated = fixture.open(KEY_2);
            assertThat(rotated.reveal(READER, party)).isEqualTo(new Shown<>(JIA));
            assertThat(rotated.masked(erased)).isEqualTo(new Erased<>());
            assertThatThrownBy(() -> fixture.open(KEY_1)).isInstanceOf(MasterKeyRefused.class);
        }
    }
}
