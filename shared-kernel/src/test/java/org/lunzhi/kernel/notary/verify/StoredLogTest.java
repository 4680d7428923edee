package org.lunzhi.kernel.notary.verify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.bson.BsonBinary;
import org.bson.BsonBinarySubType;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.StoredLog;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;

/** Somebody tampers with what the notary itself stored beside the log. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoredLogTest {

    private static final String ORIGIN = "test.example/log";
    private static final int COMMITS = 600;

    @TempDir
    private Path keys;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private MongoClient client;
    private MongoDatabase database;
    private List<BsonDocument> told;

    @BeforeEach
    void tellAndSign() {
        server.bind();
        client = MongoClients.create(server.getConnectionString());
        database = client.getDatabase("told");
        told = ToldLog.of(database, COMMITS, 7);
        notary(keys).signNewest();
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void holds_as_the_notary_left_it() {
        Verified verified = verify();

        assertThat(verified.commits()).isEqualTo(COMMITS);
        assertThat(verified.tiles()).isEqualTo(3 + 1);
        assertThat(verified.checkpoints()).isOne();
        assertThat(verified.unsealed()).isZero();
        assertThat(excerpt().range(0, 10, (commits, position) -> {}).commits()).isPositive();
        assertThat(excerpt().aggregate("note-3").commits()).isEqualTo(COMMITS / 7 + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries/1", "0/1"})
    void a_tile_or_bundle_was_changed_in_the_middle(String tile) {
        MongoCollection<BsonDocument> tiles = tiles();
        byte[] bytes = tiles.find(eq("_id", tile)).first().getBinary("bytes").getData();
        bytes[100 * bytes.length / 256 + 40 % (bytes.length / 256)] ^= 1;
        tiles.updateOne(eq("_id", tile), set("bytes", new BsonBinary(bytes)));

        Difference found = find();
        assertThat(found.check()).isEqualTo(tile.startsWith("entries") ? Check.ENTRIES : Check.TILES);
        assertThat(found.position()).isEqualTo(position(256 + 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries/1", "0/1", "1/0"})
    void a_tile_or_bundle_is_gone(String tile) {
        tiles().deleteOne(eq("_id", tile));

        Difference found = find();
        assertThat(found.check()).isEqualTo(tile.startsWith("entries") ? Check.ENTRIES : Check.TILES);
        assertThat(found.position()).isEqualTo(position(tile.startsWith("1") ? 0 : 256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entries/0", "0/0"})
    void a_tile_or_bundle_is_nonsense(String tile) {
        tiles().updateOne(eq("_id", tile), set("bytes", new BsonBinary(BsonBinarySubType.BINARY, new byte[] {1})));

        assertThat(find().position()).isZero();
    }

    @Test
    void the_checkpoint_was_moved_to_another_root() {
        MongoCollection<BsonDocument> checkpoints = database.getCollection("notary-checkpoints", BsonDocument.class);
        String note = checkpoints.find().first().getString("note").getValue();
        String[] lines = note.split("\n", -1);
        lines[2] = "A" + lines[2].substring(1);
        checkpoints.updateOne(eq("_id", (long) COMMITS), set("note", String.join("\n", lines)));

        assertThat(find().check()).isEqualTo(Check.CHECKPOINTS);
    }

    @Test
    void a_checkpoint_is_nonsense() {
        database.getCollection("notary-checkpoints", BsonDocument.class)
                .updateOne(eq("_id", (long) COMMITS), set("note", "nonsense"));

        assertThat(find().check()).isEqualTo(Check.CHECKPOINTS);
    }

    @Test
    void everything_was_written_anew_with_another_key(@TempDir Path ownKeys) {
        SignedNote kept = new StoredLog(database, "commits").newest().orElseThrow();
        Trust before = trust();
        ToldLog.collection(database).updateOne(eq("_id", position(9)), combine(set("events.0.time", 1L)));
        List.of("notary-tiles", "notary-checkpoints", "notary-keys")
                .forEach(collection -> database.getCollection(collection).drop());
        notary(ownKeys).signNewest();

        // The log is whole by its own word; only what was kept elsewhere tells.
        verify();
        SavedCheckpoint saved = new SavedCheckpoint("my checkpoint", kept);
        Difference found = catchThrowableOfType(
                Difference.class, () -> WholeLog.verify(stored(), trust(), List.of(saved), (commits, position) -> {}));
        assertThat(found.check()).isEqualTo(Check.SAVED);
        Difference byKey = catchThrowableOfType(
                Difference.class, () -> WholeLog.verify(stored(), before, List.of(), (commits, position) -> {}));
        assertThat(byKey.check()).isEqualTo(Check.CHECKPOINTS);
    }

    private Excerpt excerpt() {
        return new Excerpt(stored(), trust(), List.of());
    }

    private Verified verify() {
        return WholeLog.verify(stored(), trust(), List.of(), (commits, position) -> {});
    }

    private Difference find() {
        Difference found = catchThrowableOfType(Difference.class, this::verify);
        assertThat(found).as("a difference").isNotNull();
        return found;
    }

    private StoredLog stored() {
        return new StoredLog(database, "commits");
    }

    private Trust trust() {
        return new Trust(ORIGIN, new StoredKeys(database).history().orElseThrow());
    }

    private Notary notary(Path directory) {
        SigningKeys signing =
                new SigningKeys(directory.resolve("notary.key"), new StoredKeys(database), ORIGIN, Clock.systemUTC());
        return new Notary(database, new RawCommits(database, "commits"), signing, Clock.systemUTC());
    }

    private MongoCollection<BsonDocument> tiles() {
        return database.getCollection("notary-tiles", BsonDocument.class);
    }

    private long position(int number) {
        return told.get(number).getInt64("_id").getValue();
    }
}
