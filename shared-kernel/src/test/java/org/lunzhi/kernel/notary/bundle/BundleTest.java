package org.lunzhi.kernel.notary.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.StoredLog;
import org.lunzhi.kernel.notary.independent.Rfc6962;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.SigningKey;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.verify.Progress;
import org.lunzhi.kernel.notary.verify.ProvenExcerpt;
import org.lunzhi.kernel.notary.verify.SavedCheckpoint;
import org.lunzhi.kernel.notary.verify.ToldLog;
import org.lunzhi.kernel.notary.verify.Trust;
import org.lunzhi.kernel.notary.verify.Verified;
import org.lunzhi.kernel.notary.verify.WholeLog;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BundleTest {

    private static final String ORIGIN = "test.example/log";
    private static final int COMMITS = 300;
    private static final Progress SILENT = (commits, position) -> {};

    @TempDir
    private static Path keys;

    @TempDir
    private Path directory;

    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static MongoClient client;
    private static MongoDatabase database;
    private static List<BsonDocument> told;

    @BeforeAll
    static void tellAndSign() {
        SERVER.bind();
        client = MongoClients.create(SERVER.getConnectionString());
        database = client.getDatabase("told");
        told = ToldLog.of(database, COMMITS, 7);
        SigningKeys signing =
                new SigningKeys(keys.resolve("notary.key"), new StoredKeys(database), ORIGIN, Clock.systemUTC());
        new Notary(database, new RawCommits(database, "commits"), signing, Clock.systemUTC()).signNewest();
    }

    @AfterAll
    static void stop() {
        client.close();
        SERVER.shutdownNow();
    }

    @Test
    void of_the_whole_log_holds_by_itself() throws Exception {
        Path file = write(whole());

        Verified verified = verify(file);
        assertThat(verified.commits()).isEqualTo(COMMITS);
        assertThat(verified.checkpoints()).isOne();
    }

    @Test
    void of_the_whole_log_is_what_the_database_holds() throws Exception {
        List<BsonDocument> read = new ArrayList<>();
        try (Bundle bundle = Bundle.open(write(whole()))) {
            bundle.commits(0).forEachRemaining(read::add);
        }

        assertThat(read).isEqualTo(told);
    }

    @Test
    void of_a_range_holds_and_its_proofs_satisfy_a_stranger() throws Exception {
        Path file = write(range(position(100), position(200)));

        try (Bundle bundle = Bundle.open(file)) {
            assertThat(ProvenExcerpt.verify(bundle, trust(bundle), List.of(), SILENT)
                            .commits())
                    .isEqualTo(100);
        }
        byte[] root = checkpoint().root().bytes();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("{\"commit\"")) {
                BsonDocument read = BsonDocument.parse(line);
                byte[] entry =
                        Base64.getDecoder().decode(read.getString("entry").getValue());
                List<byte[]> proof = read.getArray("proof").stream()
                        .map(hash -> Base64.getDecoder().decode(hash.asString().getValue()))
                        .toList();
                long number = read.getDocument("commit").getInt64("number").getValue();
                assertThat(Rfc6962.includes(root, COMMITS, number, Rfc6962.leafHash(entry), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void says_its_checksum_beside_it() throws Exception {
        Path file = write(whole());

        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        assertThat(directory.resolve("log.jsonl.sha256")).hasContent(hash + "  log.jsonl\n");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0001, 0.01, 0.3, 0.9, 0.9999, 1})
    void that_was_interrupted_goes_on_to_the_same_bytes(double done) throws Exception {
        byte[] all = Files.readAllBytes(write(whole()));
        Files.delete(directory.resolve("log.jsonl"));
        Files.delete(directory.resolve("log.jsonl.sha256"));
        byte[] begun = Arrays.copyOf(all, (int) (all.length * done));
        Files.write(directory.resolve("log.jsonl.part"), begun);

        Path file = write(whole());

        assertThat(Arrays.equals(Files.readAllBytes(file), all))
                .as("the same bytes")
                .isTrue();
        assertThat(directory.resolve("log.jsonl.part")).doesNotExist();
        says_its_checksum_of(all);
    }

    private void says_its_checksum_of(byte[] all) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(all));
        assertThat(Files.readString(directory.resolve("log.jsonl.sha256"))).startsWith(hash);
    }

    @Test
    void is_not_continued_as_another_one() throws Exception {
        byte[] all = Files.readAllBytes(write(whole()));
        Files.write(directory.resolve("log.jsonl.part"), Arrays.copyOf(all, all.length / 2));

        assertThatThrownBy(() -> write(range(0L, 10L))).isInstanceOf(BundleRefused.class);
    }

    @Test
    void whose_payload_was_changed_is_found() throws Exception {
        Path file = tamper(
                write(whole()),
                150,
                line -> line.replaceFirst("(\"payload\": .\"\\$binary\": .\"base64\": \")...", "$1AAA"));

        assertFound(file, Check.ENTRIES, position(150));
    }

    @Test
    void whose_commit_and_entry_were_changed_is_found() throws Exception {
        Path file = tamper(write(whole()), 150, BundleTest::toldAnew);

        assertFound(file, Check.CHECKPOINTS, 0);
    }

    /** Another commit, with an entry that is its own. */
    private static String toldAnew(String line) {
        BsonDocument read = BsonDocument.parse(line);
        read.getDocument("commit").put("recordedAt", new BsonInt64(5));
        LogEntry entry = LogEntry.of(read.getDocument("commit"));
        read.put("entry", new BsonString(Base64.getEncoder().encodeToString(entry.bytes())));
        return BundleLines.written(read).strip();
    }

    @Test
    void whose_commit_was_changed_and_whose_list_of_checkpoints_was_emptied_is_found() throws Exception {
        Path file = tamper(write(whole()), 150, BundleTest::toldAnew);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.removeIf(line -> line.startsWith("{\"checkpoint\""))).isTrue();
        Files.write(file, lines);

        assertFound(file, Check.CHECKPOINTS, 0);
    }

    @Test
    void from_which_a_line_was_taken_is_found() throws Exception {
        Path file = tamper(write(whole()), 150, line -> null);

        assertFound(file, Check.ORDER, position(150));
    }

    @Test
    void that_ends_early_is_found() throws Exception {
        Path file = write(whole());
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 10));

        assertFound(file, Check.END, position(COMMITS - 9));
        file = write(range(position(100), position(200)));
        lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, 21));
        assertRangeFound(file, Check.END);
    }

    @Test
    void of_a_range_with_a_changed_commit_or_proof_is_found() throws Exception {
        Path file = write(range(position(100), position(200)));
        byte[] good = Files.readAllBytes(file);
        tamper(
                file,
                120,
                line -> line.replaceFirst("\"recordedAt\": (.*?)\\}", "\"recordedAt\": {\"\\$numberLong\": \"5\"}"));
        assertRangeFound(file, Check.ENTRIES);
        Files.write(file, good);
        tamper(file, 120, line -> line.replaceFirst("\"proof\": \\[\"..", "\"proof\": [\"AA"));
        assertRangeFound(file, Check.CHECKPOINTS);
    }

    @Test
    void of_a_range_is_compared_with_a_checkpoint_of_its_size_only() throws Exception {
        Path file = write(range(position(100), position(200)));
        Checkpoint smaller = new Checkpoint(ORIGIN, 7, checkpoint().root());
        SavedCheckpoint saved = new SavedCheckpoint(
                "mine",
                SignedNote.sign(
                        smaller.text(), Instant.EPOCH, SigningKey.parse(Files.readString(keys.resolve("notary.key")))));
        try (Bundle bundle = Bundle.open(file)) {
            assertThatThrownBy(() -> ProvenExcerpt.verify(bundle, trust(bundle), List.of(saved), SILENT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("mine speaks of 7 commits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}\n", "nonsense\n", "{\"format\": \"lunzhi-log-bundle/9\"}\n"})
    void that_is_none_is_refused(String content) throws IOException {
        Path file = Files.writeString(directory.resolve("none"), content);

        assertThatThrownBy(() -> Bundle.open(file)).isInstanceOf(BundleRefused.class);
    }

    private void assertFound(Path file, Check check, long position) {
        Difference found = catchThrowableOfType(Difference.class, () -> verify(file));
        assertThat(List.of(found.check(), found.position()))
                .as(found.getMessage())
                .isEqualTo(List.of(check, position));
    }

    private void assertRangeFound(Path file, Check check) {
        try (Bundle bundle = Bundle.open(file)) {
            Difference found = catchThrowableOfType(
                    Difference.class, () -> ProvenExcerpt.verify(bundle, trust(bundle), List.of(), SILENT));
            assertThat(List.of(found.check(), found.position())).isEqualTo(List.of(check, position(120)));
        }
    }

    private static Verified verify(Path file) {
        try (Bundle bundle = Bundle.open(file)) {
            return WholeLog.verify(bundle, trust(bundle), List.of(), SILENT);
        }
    }

    private static Trust trust(Bundle bundle) {
        return bundle.trust(List.of());
    }

    /** Changes the line of a commit, or takes it away. */
    private static Path tamper(Path file, int number, UnaryOperator<String> change) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            boolean meant = line.startsWith("{\"commit\"")
                    && line.contains("\"number\": {\"$numberLong\": \"" + number + "\"}");
            String written = meant ? change.apply(line) : line;
            assertThat(meant).as("the line changes").isEqualTo(!line.equals(written));
            if (written != null) {
                lines.add(written);
            }
        }
        return Files.write(file, lines);
    }

    private Path write(BundleHead head) throws IOException {
        Path file = directory.resolve("log.jsonl");
        BundleWriter.write(new StoredLog(database, "commits"), head, file, SILENT);
        return file;
    }

    private static BundleHead whole() {
        return range(null, null);
    }

    /** From a position to before another. */
    private static BundleHead range(Long from, Long end) {
        StoredLog log = new StoredLog(database, "commits");
        return BundleHead.of(new StoredKeys(database), log, from, end == null ? null : end - 1);
    }

    private static Checkpoint checkpoint() {
        return Checkpoint.parse(
                new StoredLog(database, "commits").newest().orElseThrow().text());
    }

    private static long position(int number) {
        return told.get(number).getInt64("_id").getValue();
    }
}
