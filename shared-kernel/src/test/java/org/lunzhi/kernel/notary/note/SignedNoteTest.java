package org.lunzhi.kernel.notary.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signed notes as Go's note package and C2SP signed-note write them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SignedNoteTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    /** The example in the documentation of golang.org/x/mod/sumdb/note. */
    private static final String GO_VERIFIER = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String GO_SIGNER =
            "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz\n" + GO_VERIFIER + "\n";
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private final SigningKey key = SigningKey.generate("lunzhi.example/log");
    private final SigningKey other = SigningKey.generate("lunzhi.example/log");

    @Test
    void opens_what_go_signed() {
        VerifierKey go = VerifierKey.parse(GO_VERIFIER);
        assertThat(SignedNote.parse(GO_NOTE).signedBy(List.of(go))).containsExactly(go);
        assertThat(go).hasToString(GO_VERIFIER);
    }

    @Test
    void signs_what_go_signs() {
        SignedNote note = SignedNote.sign(SignedNote.parse(GO_NOTE).text(), NOON, SigningKey.parse(GO_SIGNER));
        assertThat(note.encoded()).isEqualTo(GO_NOTE);
        assertThat(SigningKey.parse(GO_SIGNER).secret()).isEqualTo(GO_SIGNER);
    }

    @Test
    void is_read_as_it_was_written() {
        SignedNote note = SignedNote.sign("one\n\ntwo\n", NOON, key, other);
        assertThat(SignedNote.parse(note.encoded())).isEqualTo(note);
        assertThat(note.signedBy(List.of(other.verifier(), key.verifier()))).hasSize(2);
    }

    @Test
    void is_refused_when_its_text_was_changed() {
        String changed = SignedNote.sign("ten\n", NOON, key).encoded().replace("ten", "two");
        assertThatThrownBy(() -> SignedNote.parse(changed).signedBy(List.of(key.verifier())))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("does not hold");
    }

    @Test
    void is_refused_when_nobody_known_signed_it() {
        SignedNote note = SignedNote.sign("ten\n", NOON, key);
        assertThat(note.signedBy(List.of(key.verifier(), other.verifier()))).containsExactly(key.verifier());
        assertThatThrownBy(() -> note.signedBy(List.of(other.verifier())))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("none of");
    }

    @Test
    void is_refused_when_a_known_key_signed_something_else_beside() {
        NoteSignature stray = other.sign("two\n", NOON);
        SignedNote note = SignedNote.sign("ten\n", NOON, key).with(List.of(stray));
        assertThat(note.signedBy(List.of(key.verifier()))).containsExactly(key.verifier());
        assertThatThrownBy(() -> note.signedBy(List.of(key.verifier(), other.verifier())))
                .isInstanceOf(NoteRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\nno signature\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n\u2014 name AAAAAAAA",
                "text\n\n\u2014 name !!!!\n",
                "text\n\n\u2014 name AAAAAAB=\n",
                "text\n\n\u2014 na+me AAAAAAAA\n",
                "te\u0007xt\n\n\u2014 name AAAAAAAA\n"
            })
    void is_refused_when_malformed(String encoded) {
        assertThatThrownBy(() -> SignedNote.parse(encoded)).isInstanceOf(NoteRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann+c74f20a3",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX",
                "PeterNeumanm+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+CRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+ARpc",
                "PeterNeumann+c74f20a3+A"
            })
    void has_verifier_keys_of_one_form(String text) {
        assertThatThrownBy(() -> VerifierKey.parse(text)).isInstanceOf(NoteRefused.class);
    }

    @Test
    void has_signing_keys_whose_halves_belong_together() {
        String mixed = key.secret().lines().findFirst().orElseThrow() + "\n" + other.verifier() + "\n";
        assertThatThrownBy(() -> SigningKey.parse(mixed)).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(() -> SigningKey.parse("")).isInstanceOf(NoteRefused.class);
        assertThat(SigningKey.parse(key.secret()).verifier()).isEqualTo(key.verifier());
        assertThat(key.toString()).doesNotContain("PRIVATE");
    }

    @Test
    void is_witnessed_at_a_second_that_is_signed_too() {
        SigningKey witness = SigningKey.generate("witness.example", KeyAlgorithm.COSIGNATURE_V1);
        NoteSignature seen = witness.sign("ten\n", NOON);
        SignedNote note = SignedNote.sign("ten\n", NOON, key).with(List.of(seen));
        assertThat(note.signedBy(List.of(witness.verifier()))).containsExactly(witness.verifier());
        assertThat(seen.witnessedAt()).isEqualTo(NOON);
        byte[] later = seen.signed();
        later[7]++;
        NoteSignature moved = new NoteSignature(seen.name(), seen.keyId(), later);
        assertThat(witness.verifier().verifies("ten\n", seen)).isTrue();
        assertThat(witness.verifier().verifies("ten\n", moved)).isFalse();
    }
}
