package org.lunzhi.kernel.notary.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.notary.tree.Hash;

/** Keys that follow each other, each introduced by the one before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeyHistoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final String ORIGIN = "lunzhi.example/log";

    private final SigningKey first = SigningKey.generate(ORIGIN);
    private final SigningKey second = SigningKey.generate(ORIGIN);
    private final SigningKey third = SigningKey.generate(ORIGIN);
    private final SignedNote toSecond = KeySuccession.declare(ORIGIN, first, second, NOON);
    private final SignedNote toThird = KeySuccession.declare(ORIGIN, second, third, NOON.plusSeconds(60));

    @Test
    void follows_the_successions_from_the_key_one_trusts() {
        KeyHistory history = KeyHistory.of(ORIGIN, first.verifier(), List.of(toSecond, toThird));
        assertThat(history.keys()).containsExactly(first.verifier(), second.verifier(), third.verifier());
        assertThat(history.current()).isEqualTo(third.verifier());
        assertThat(KeySuccession.verified(SignedNote.parse(toThird.encoded())).at())
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void opens_checkpoints_of_every_key_in_it_and_of_no_other() {
        KeyHistory history = KeyHistory.of(ORIGIN, first.verifier(), List.of(toSecond));
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 0, Hash.OF_NOTHING);
        for (SigningKey key : List.of(first, second)) {
            assertThat(history.open(ORIGIN, SignedNote.sign(checkpoint.text(), NOON, key)))
                    .isEqualTo(checkpoint);
        }
        assertThatThrownBy(() -> history.open(ORIGIN, SignedNote.sign(checkpoint.text(), NOON, third)))
                .isInstanceOf(NoteRefused.class);
    }

    @Test
    void opens_no_checkpoint_of_another_log() {
        KeyHistory history = KeyHistory.of(ORIGIN, first.verifier(), List.of());
        String text = new Checkpoint("lunzhi.example/other", 0, Hash.OF_NOTHING).text();
        assertThatThrownBy(() -> history.open(ORIGIN, SignedNote.sign(text, NOON, first)))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("lunzhi.example/other");
    }

    @Test
    void has_no_gap() {
        assertThatThrownBy(() -> KeyHistory.of(ORIGIN, first.verifier(), List.of(toThird)))
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("takes over from");
        assertThatThrownBy(() -> KeyHistory.of("other", first.verifier(), List.of(toSecond)))
                .isInstanceOf(NoteRefused.class);
    }

    @Test
    void takes_no_succession_that_only_one_of_both_signed() {
        for (SigningKey alone : List.of(first, second)) {
            SignedNote half = SignedNote.sign(toSecond.text(), NOON, alone);
            assertThatThrownBy(() -> KeySuccession.verified(half)).isInstanceOf(NoteRefused.class);
        }
        SignedNote foreign = SignedNote.sign(toSecond.text(), NOON, third);
        assertThatThrownBy(() -> KeySuccession.verified(foreign)).isInstanceOf(NoteRefused.class);
    }

    @Test
    void takes_nothing_else_for_a_succession() {
        for (String text : List.of("x\n", toSecond.text().replace("2026-03", "2026-13"), toSecond.text() + "more\n")) {
            assertThatThrownBy(() -> KeySuccession.verified(SignedNote.sign(text, NOON, first, second)))
                    .isInstanceOf(NoteRefused.class);
        }
    }
}
