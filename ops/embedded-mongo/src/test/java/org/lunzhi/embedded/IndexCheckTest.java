package org.lunzhi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.disk.DirectoryDisk;
import org.lunzhi.embedded.index.PrimaryIndex;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;

/** Whatever was wrong with an index, the started server answers as the documents say. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexCheckTest {

    private static final int DOCUMENTS = 30;
    private static final String BY_KIND = TableNames.index("town", "things", "kind_1");
    private static final String BY_LABEL = TableNames.index("town", "things", "label_1");
    private static final String THINGS = TableNames.documents("town", "things");

    @TempDir
    private Path directory;

    @BeforeEach
    void fill() {
        onServer(things -> {
            things.createIndex(Indexes.ascending("kind"));
            things.createIndex(Indexes.ascending("label"), new IndexOptions().unique(true));
            things.insertMany(IntStream.range(0, DOCUMENTS)
                    .mapToObj(i -> new Document("_id", i).append("kind", i % 3).append("label", "l" + i))
                    .toList());
        });
    }

    @Test
    void sound_indexes_answer() {
        onServer(IndexCheckTest::assertAnswersAreRight);
    }

    @Test
    void a_missing_entry_is_added() {
        onStore(store -> {
            store.table(BY_KIND).remove(firstOf(store, BY_KIND).key());
            store.table(BY_LABEL).remove(firstOf(store, BY_LABEL).key());
        });
        onServer(IndexCheckTest::assertAnswersAreRight);
    }

    @Test
    void a_superfluous_entry_is_removed() {
        onStore(store -> {
            Table.Entry entry = firstOf(store, BY_KIND);
            store.table(BY_KIND).put(entry.key().plus(Key.of(new byte[] {1})), entry.value());
            Table.Entry label = firstOf(store, BY_LABEL);
            store.table(BY_LABEL).put(label.key().plus(Key.of(new byte[] {1})), label.value());
        });
        onServer(IndexCheckTest::assertAnswersAreRight);
    }

    @Test
    void an_entry_of_a_document_that_is_gone_is_removed() {
        onStore(store -> store.table(THINGS).remove(PrimaryIndex.position(4)));
        onServer(things -> {
            assertThat(ofKind(things, 1)).hasSize(DOCUMENTS / 3 - 1);
            things.insertOne(new Document("_id", 400).append("label", "l4"));
        });
    }

    @Test
    void an_entry_that_names_another_document_is_put_right() {
        onStore(store -> {
            byte[] another = PrimaryIndex.position(DOCUMENTS - 1).toBytes();
            store.table(BY_KIND).put(firstOf(store, BY_KIND).key(), another);
            store.table(BY_LABEL).put(firstOf(store, BY_LABEL).key(), another);
        });
        onServer(IndexCheckTest::assertAnswersAreRight);
    }

    @Test
    void documents_that_contradict_a_unique_index_are_damage() {
        onStore(store -> store.table(THINGS)
                .put(
                        PrimaryIndex.position(1000),
                        Optional.ofNullable(store.table(THINGS).get(PrimaryIndex.position(1)))
                                .orElseThrow()));
        assertThatThrownBy(() -> EmbeddedMongo.open(directory))
                .isInstanceOf(DataDirectoryRefused.class)
                .hasMessageContaining("label_1")
                .hasMessageContaining("restore the last backup");
    }

    @Test
    void a_missing_entry_is_added_although_an_orderly_end_was_noted() {
        onClosedStore(
                store -> store.table(BY_LABEL).remove(firstOf(store, BY_LABEL).key()));
        onServer(IndexCheckTest::assertAnswersAreRight);
    }

    @Test
    void a_superfluous_entry_is_removed_although_an_orderly_end_was_noted() {
        onClosedStore(store -> {
            Table.Entry label = firstOf(store, BY_LABEL);
            store.table(BY_LABEL).put(label.key().plus(Key.of(new byte[] {1})), label.value());
        });
        onServer(things ->
                assertThat(things.countDocuments(Filters.gte("label", ""))).isEqualTo(DOCUMENTS));
        onStore(store -> assertThat(store.table(BY_LABEL).size()).isEqualTo(DOCUMENTS));
    }

    @Test
    void one_number_that_belies_the_note_has_every_index_compared() {
        onClosedStore(store -> {
            byte[] another = PrimaryIndex.position(DOCUMENTS - 1).toBytes();
            store.table(BY_KIND).put(firstOf(store, BY_KIND).key(), another);
            store.table(BY_LABEL).remove(firstOf(store, BY_LABEL).key());
        });
        onServer(IndexCheckTest::assertAnswersAreRight);
    }

    @Test
    void an_orderly_end_is_believed_where_the_numbers_agree() {
        byte[] another = PrimaryIndex.position(DOCUMENTS - 1).toBytes();
        onClosedStore(store -> store.table(BY_KIND).put(firstOf(store, BY_KIND).key(), another));
        onServer(things -> assertThat(ofKind(things, 0)).hasSize(DOCUMENTS / 3 - 1));
    }

    @Test
    void an_index_that_leaves_documents_out_needs_no_entry_for_each() {
        onServer(things -> things.createIndex(Indexes.ascending("nickname"), new IndexOptions().sparse(true)));
        byte[] another = PrimaryIndex.position(DOCUMENTS - 1).toBytes();
        onClosedStore(store -> store.table(BY_KIND).put(firstOf(store, BY_KIND).key(), another));
        onServer(things -> assertThat(ofKind(things, 0)).hasSize(DOCUMENTS / 3 - 1));
    }

    @Test
    void an_orderly_end_is_noted_until_the_next_start_and_only_then() throws IOException {
        assertThat(noteOfOrderlyEnd()).isPresent();
        assertThat(noteOfOrderlyEnd()).isEmpty(); // the store was opened, and its indexes were not checked
        onServer(IndexCheckTest::assertAnswersAreRight);
        assertThat(noteOfOrderlyEnd()).isPresent();
    }

    @Test
    void a_killed_server_leaves_no_note() throws IOException, InterruptedException {
        ChildServer child = ChildServer.start(directory);
        child.kill();
        assertThat(noteOfOrderlyEnd()).isEmpty();
    }

    private Optional<String> noteOfOrderlyEnd() throws IOException {
        try (DurableStore store = DurableStore.open(new DirectoryDisk(directory))) {
            return store.noteOfOrderlyEnd();
        }
    }

    private static Table.Entry firstOf(DurableStore store, String table) {
        return store.read(() -> store.table(table).snapshot().all().iterator().next());
    }

    private static void assertAnswersAreRight(MongoCollection<Document> things) {
        for (int kind = 0; kind < 3; kind++) {
            assertThat(ofKind(things, kind))
                    .hasSize(DOCUMENTS / 3)
                    .extracting(thing -> thing.getInteger("kind"))
                    .containsOnly(kind);
        }
        for (int i = 0; i < DOCUMENTS; i++) {
            Document taken = new Document("label", "l" + i);
            assertThat(things.find(taken)).singleElement().extracting("_id").isEqualTo(i);
            assertThatThrownBy(() -> things.insertOne(taken)).isInstanceOf(MongoWriteException.class);
        }
    }

    private static List<Document> ofKind(MongoCollection<Document> things, int kind) {
        return things.find(Filters.eq("kind", kind)).into(new ArrayList<>());
    }

    private void onServer(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo server = EmbeddedMongo.open(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            work.accept(client.getDatabase("town").getCollection("things"));
        }
    }

    /** Changes tables behind the server's back, and closes them as the server would. */
    private void onClosedStore(Consumer<DurableStore> change) {
        onStore(store -> {
            store.noteAtOrderlyEnd(store.noteOfOrderlyEnd().orElseThrow());
            change.accept(store);
        });
    }

    /** Changes tables behind the server's back. */
    private void onStore(Consumer<DurableStore> change) {
        try (DurableStore store = DurableStore.open(new DirectoryDisk(directory))) {
            store.write(() -> {
                change.accept(store);
                return true;
            });
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
