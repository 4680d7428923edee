package org.lunzhi.kernel.notary.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.independent.Rfc6962;
import org.lunzhi.kernel.notary.independent.Stranger;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.proof.LeafProof;
import org.lunzhi.kernel.notary.verify.ProvenExcerpt;
import org.lunzhi.kernel.notary.verify.Verified;

/** The bundle and the receipt that the documentation shows hold, for this software and for a stranger. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkedBundleTest {

    private static final Path DOCUMENTATION = Path.of("../ops/transparency-log.md");

    private static String text;
    private static String key;
    private static String bundle;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(DOCUMENTATION);
        key = block("key").strip();
        bundle = block("bundle").replace("\n  ", "");
    }

    @Test
    void the_bundle_holds() throws IOException {
        Verified verified = verify(bundle);
        assertThat(verified.commits()).isOne();
        assertThat(verified.from()).isOne();
        assertThat(verified.end()).isEqualTo(2);
        assertThat(bundle.lines()).hasSize(3);
    }

    @Test
    void the_bundle_satisfies_a_stranger() throws Exception {
        List<BsonDocument> lines = bundle.lines().map(BsonDocument::parse).toList();
        BsonDocument head = lines.get(0);
        BsonDocument commit = lines.get(1);
        assertThat(commit.getDocument("commit")).isEqualTo(BsonDocument.parse(block("json")));
        byte[] entry = Base64.getDecoder().decode(commit.getString("entry").getValue());
        assertThat(HexFormat.of().formatHex(entry)).isEqualTo(block("entry").strip());

        String note = head.getString("checkpoint").getValue();
        assertThat(head.getString("key").getValue()).isEqualTo(key);
        assertThat(Stranger.isSigned(note, key)).isTrue();
        List<byte[]> path = commit.getArray("proof").stream()
                .map(hash -> Base64.getDecoder().decode(hash.asString().getValue()))
                .toList();
        String[] checkpoint = note.split("\n", -1);
        byte[] root = Base64.getDecoder().decode(checkpoint[2]);
        assertThat(Rfc6962.includes(root, Long.parseLong(checkpoint[1]), 1, Rfc6962.leafHash(entry), path))
                .isTrue();
    }

    @Test
    void the_bundle_does_not_hold_once_a_letter_is_another() {
        for (String change :
                List.of("note-1>note-2", "e30=>e34=", "\"1772424000000>\"1772424000001", "\"end\":>\"and\":")) {
            String[] parts = change.split(">", -1);
            assertThat(bundle).contains(parts[0]);
            assertThatThrownBy(() -> verify(bundle.replace(parts[0], parts[1])))
                    .as(change)
                    .isInstanceOfAny(Difference.class, BundleRefused.class);
        }
    }

    @Test
    void the_receipt_holds_and_satisfies_a_stranger() throws Exception {
        String file = block("proof");
        LeafProof proof = LeafProof.parse(file);
        assertThat(proof.verify(List.of(VerifierKey.parse(key))).size()).isEqualTo(2);
        assertThat(proof.text()).isEqualTo(file);
        assertThat(proof.entry().leaf()).hasToString(block("leaf").strip());
        assertThat(Stranger.isProved(file, key)).isTrue();
    }

    private Verified verify(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("example.jsonl"), content);
        try (Bundle opened = Bundle.open(file)) {
            return ProvenExcerpt.verify(
                    opened, opened.trust(List.of(VerifierKey.parse(key))), List.of(), (commits, position) -> {});
        }
    }

    private static String block(String language) {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(text);
        assertThat(block.find()).describedAs("a block of " + language).isTrue();
        return block.group(1);
    }
}
