package org.lunzhi.kernel.notary.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.notary.tree.Hash;

/** Checkpoints as C2SP tlog-checkpoint writes them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CheckpointTest {

    private static final String ROOT = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

    @Test
    void is_an_origin_a_size_and_a_root() {
        assertThat(new Checkpoint("lunzhi.example/log", 0, Hash.OF_NOTHING).text())
                .isEqualTo("lunzhi.example/log\n0\n" + ROOT + "\n");
    }

    @Test
    void is_read_as_it_was_written() {
        Checkpoint checkpoint = new Checkpoint("log", 20_852_163, Hash.of(new byte[] {1}), List.of("one", "two"));
        assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "log\n1\n" + ROOT,
                "log\n01\n" + ROOT + "\n",
                "log\n-1\n" + ROOT + "\n",
                "log\n1.0\n" + ROOT + "\n",
                "log\n99999999999999999999\n" + ROOT + "\n",
                "\n1\n" + ROOT + "\n",
                "log\n1\n47DEQpj8HBSa\n",
                "log\n1\nroot\n",
                "log\n1\n" + ROOT + "\n\n"
            })
    void is_refused_when_malformed(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(NoteRefused.class);
    }
}
