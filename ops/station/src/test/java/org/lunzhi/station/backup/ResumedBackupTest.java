package org.lunzhi.station.backup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lunzhi.kernel.notary.verify.ToldLog;
import org.lunzhi.station.backup.archive.ArchiveFiles;
import org.lunzhi.station.backup.archive.Attempt;
import org.lunzhi.station.backup.archive.BackupRefused;
import org.lunzhi.station.backup.archive.Manifest;
import org.lunzhi.station.backup.archive.Part;

/** A backup that stops anywhere and is taken again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ResumedBackupTest {

    private static final String UNFINISHED = "unfinished";
    private static final int COMMITS = 120;
    private static final int LARGE = 20_000;
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T04:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private static MongoServer server;
    private static MongoClient client;
    private static MongoDatabase database;
    private static List<BsonDocument> told;
    private static ArchiveFiles whole;
    private static Map<Part, byte[]> bytes;
    private static String log;

    private ArchiveFiles again;

    @BeforeAll
    static void tellALogAndBackItUp() throws IOException {
        server = new MongoServer(new MemoryBackend());
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        told = ToldLog.of(client.getDatabase("told"), COMMITS, 7);
        Random random = new Random(7);
        told.forEach(commit -> commit.getArray("events").get(0).asDocument().put("payload", noise(random, LARGE)));
        database = client.getDatabase("station");
        store();
        whole = new ArchiveFiles(shared.resolve("whole"), shared.resolve("whole-keys"));
        // First it stops where the wrapped keys would go, for there is no such place.
        assertThatThrownBy(() -> take(new ArchiveFiles(whole.directory(), shared.resolve("nowhere/keys"))))
                .isInstanceOf(NoSuchFileException.class);
        log = Files.readString(whole.directory().resolve(UNFINISHED));
        take(whole);
        bytes = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            bytes.put(part, Files.readAllBytes(whole.of(part)));
        }
    }

    @AfterAll
    static void stop() {
        client.close();
        server.shutdownNow();
    }

    @BeforeEach
    void storeAnew() throws IOException {
        store();
        again = new ArchiveFiles(Files.createDirectory(folder.resolve("again")), folder.resolve("again-keys"));
    }

    private static void store() {
        database.drop();
        Random random = new Random(8);
        commits().insertMany(told);
        for (String collection :
                List.of("positions", "notary-tiles", "vault_keys", "vault_parties", "vault_documents", "accounts")) {
            fill(collection, random);
        }
    }

    @ParameterizedTest
    @EnumSource(Part.class)
    void it_ends_in_the_bytes_of_one_that_never_stopped_wherever_it_stopped(Part stopped) throws IOException {
        int length = bytes.get(stopped).length;
        for (int left : List.of(0, length / 2, length - 1)) {
            stopAt(stopped, left);

            take(again);

            assertSame();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"LOG", "VAULT"})
    void it_does_not_read_again_what_stands_in_whole_blocks(Part stopped) throws IOException {
        stopAt(stopped, bytes.get(stopped).length / 2);
        long gone = stopped == Part.LOG
                ? commits()
                        .deleteMany(and(gt("_id", 0L), lt("_id", position(20))))
                        .getDeletedCount()
                : database.getCollection("vault_parties")
                        .deleteMany(lt("_id", id(20)))
                        .getDeletedCount();
        assertThat(gone).isPositive();

        take(again);

        assertSame();
    }

    @Test
    void what_was_damaged_meanwhile_is_read_again_with_all_that_came_after() throws IOException {
        for (Part damaged : List.of(Part.REACTIONS, Part.LOG, Part.VAULT)) {
            stopAt(Part.RECORDS, bytes.get(Part.RECORDS).length);
            byte[] flipped = bytes.get(damaged).clone();
            flipped[flipped.length / 2] ^= 1;
            Files.write(again.of(damaged), flipped);

            take(again);

            assertSame();
        }
    }

    @Test
    void what_the_log_was_told_meanwhile_is_in_it_with_all_it_refers_to() throws IOException {
        commits().deleteMany(gte("_id", position(COMMITS - 20)));
        ArchiveFiles shorter = new ArchiveFiles(folder.resolve("shorter"), folder.resolve("shorter-keys"));
        take(shorter);
        stopAt(Part.NOTARY, bytes.get(Part.NOTARY).length);
        byte[] begun = Files.readAllBytes(shorter.of(Part.LOG));
        Files.write(again.of(Part.LOG), Arrays.copyOf(begun, begun.length - 1));
        commits().insertMany(told.subList(COMMITS - 20, COMMITS));

        assertThat(take(again).root()).isEqualTo(whole.manifest().root());
        check();
    }

    @Test
    void keys_that_were_destroyed_meanwhile_do_not_come_back() throws IOException {
        stopAt(Part.VAULT, bytes.get(Part.VAULT).length / 2);
        database.getCollection("vault_keys").deleteMany(eq("_id", id(0)));

        Manifest taken = take(again);

        assertThat(taken.file(Part.WRAPPED_KEYS).orElseThrow().documents()).isEqualTo(count("vault_keys") - 1);
        check();
    }

    @Test
    void one_that_was_begun_a_day_ago_is_begun_again() throws IOException {
        database.getCollection("positions").deleteMany(lt("_id", id(10)));
        long positions = count("positions");

        stopAt(Part.ACCOUNTS, 0);
        Clock late = Clock.offset(NOON, Duration.ofDays(1).minusMillis(1));
        assertThat(take(again, late).file(Part.REACTIONS).orElseThrow().documents())
                .isEqualTo(positions);
        stopAt(Part.ACCOUNTS, 0);
        Clock tooLate = Clock.offset(NOON, Duration.ofDays(1));
        assertThat(take(again, tooLate).file(Part.REACTIONS).orElseThrow().documents())
                .isEqualTo(positions - 10);
    }

    @Test
    void another_log_does_not_go_on_with_it() throws IOException {
        stopAt(Part.LOG, bytes.get(Part.LOG).length / 2);
        commits().updateOne(eq("_id", 0L), set("recordedAt", 1L));
        assertThatThrownBy(() -> take(again))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("unfinished backup of another log");

        commits().replaceOne(eq("_id", 0L), told.get(0));
        commits().updateMany(gt("_id", 0L), set("recordedAt", 1L));
        assertThatThrownBy(() -> take(again))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("holds the beginning: name another directory");
    }

    @Test
    void two_at_once_do_not_write_in_one_place() throws IOException {
        stopAt(Part.LOG, bytes.get(Part.LOG).length / 2);
        String first = log.lines().findFirst().orElseThrow();
        try (Attempt other = again.begin(first, NOON.instant())) {
            assertThat(other.goesOn()).isTrue();
            assertThatThrownBy(() -> take(again))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("is being written by another backup");
        }
        take(again);
        assertSame();
    }

    /** As if the power had gone when so many bytes of a part were on disk. */
    private void stopAt(Part stopped, int left) throws IOException {
        Files.writeString(again.directory().resolve(UNFINISHED), log);
        Files.deleteIfExists(again.directory().resolve(ArchiveFiles.MANIFEST));
        for (Part part : Part.values()) {
            Files.deleteIfExists(again.of(part));
            if (part.compareTo(stopped) < 0) {
                Files.write(again.of(part), bytes.get(part));
            } else if (part == stopped) {
                Files.write(again.of(part), Arrays.copyOf(bytes.get(part), left));
            }
        }
    }

    private void assertSame() throws IOException {
        for (Part part : Part.values()) {
            assertThat(again.of(part)).hasSameBinaryContentAs(whole.of(part));
        }
        for (String name : List.of(ArchiveFiles.MANIFEST, "SHA256SUMS")) {
            assertThat(again.directory().resolve(name))
                    .hasSameTextualContentAs(whole.directory().resolve(name));
        }
        assertThat(again.directory().resolve(UNFINISHED)).doesNotExist();
    }

    private void check() throws IOException {
        assertThat(new Restore(again, List.of(Part.values()), silent()).check().commits())
                .isEqualTo(COMMITS);
    }

    private static Manifest take(ArchiveFiles files) throws IOException {
        return take(files, NOON);
    }

    private static Manifest take(ArchiveFiles files, Clock clock) throws IOException {
        return new Backup(database, files, clock, silent()).take();
    }

    private static MongoCollection<BsonDocument> commits() {
        return database.getCollection("commits", BsonDocument.class);
    }

    private static long position(int commit) {
        return told.get(commit).getInt64("_id").getValue();
    }

    private static int count(String collection) {
        return collection.startsWith("vault_p") || collection.startsWith("vault_d") ? 60 : 20;
    }

    private static void fill(String collection, Random random) {
        List<BsonDocument> documents = new ArrayList<>();
        for (int n = 0; n < count(collection); n++) {
            documents.add(new BsonDocument("_id", new BsonString(id(n)))
                    .append("content", noise(random, sizeIn(collection))));
        }
        database.getCollection(collection, BsonDocument.class).insertMany(documents);
    }

    private static int sizeIn(String collection) {
        return count(collection) > 20 ? LARGE : 20;
    }

    private static String id(int n) {
        return "a-%03d".formatted(n);
    }

    private static BsonBinary noise(Random random, int size) {
        byte[] noise = new byte[size];
        random.nextBytes(noise);
        return new BsonBinary(noise);
    }

    private static Pace silent() {
        return new Pace(new PrintWriter(new StringWriter()));
    }
}
