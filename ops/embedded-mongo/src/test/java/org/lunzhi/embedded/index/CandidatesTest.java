package org.lunzhi.embedded.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.disk.DirectoryDisk;
import org.lunzhi.embedded.store.DurableStore;
import org.lunzhi.embedded.store.Key;
import org.lunzhi.embedded.store.Table;

/** How many documents a query looks at: what it asks for, not all there are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CandidatesTest {

    private static final int DOCUMENTS = 1000;

    @TempDir
    private Path directory;

    private DurableStore store;
    private Table documents;
    private List<KeyedIndex> indexes;

    @BeforeEach
    void fill() throws IOException {
        store = DurableStore.open(new DirectoryDisk(directory));
        documents = store.table("documents");
        PrimaryIndex primary = new PrimaryIndex("_id_", "_id", documents);
        OrderedIndex byKind = new OrderedIndex(
                "kind",
                List.of(new IndexKey("kind", true), new IndexKey("size", false)),
                false,
                false,
                store.table("kind"));
        indexes = List.of(primary, byKind);
        store.write(() -> {
            for (long i = 0; i < DOCUMENTS; i++) {
                Document document =
                        new Document("_id", i).append("kind", i % 10).append("size", i);
                Key position = PrimaryIndex.position(i);
                documents.put(position, DocumentBytes.of(document));
                byKind.table().put(requireNonNull(byKind.entryKey(document, position)), position.toBytes());
            }
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    private long lookedAt(Document query, @Nullable Document order, boolean limited) {
        return store.read(() -> Candidates.of(documents, indexes, query, order, limited, false)
                .documents()
                .count());
    }

    private static Document range(Object from, Object to) {
        return new Document("$gte", from).append("$lt", to);
    }

    @Test
    void a_window_of_ids_is_all_that_is_read() {
        assertThat(lookedAt(new Document("_id", range(500, 516)), null, false)).isEqualTo(17);
        assertThat(lookedAt(new Document("_id", 7), null, false)).isEqualTo(1);
        assertThat(lookedAt(new Document("_id", new Document("$gte", 990L)), null, false))
                .isEqualTo(10);
    }

    @Test
    void a_compound_index_serves_a_prefix_alternatives_and_a_range() {
        assertThat(lookedAt(new Document("kind", 3), null, false)).isEqualTo(100);
        assertThat(lookedAt(new Document("kind", new Document("$in", List.of(1, 2.0, 2))), null, false))
                .isEqualTo(200);
        assertThat(lookedAt(new Document("kind", 3).append("size", range(100, 200)), null, false))
                .isEqualTo(10);
        assertThat(lookedAt(new Document("size", 5), null, false)).isEqualTo(DOCUMENTS);
    }

    @Test
    void an_order_that_an_index_has_is_not_sorted_again() {
        Document largest = new Document("size", -1);
        Candidates candidates = Candidates.of(documents, indexes, new Document("kind", 3), largest, true, false);
        assertThat(candidates.areOrdered()).isTrue();
        assertThat(candidates.documents().findFirst())
                .hasValueSatisfying(first -> assertThat(first.get("size")).isEqualTo(993L));
        Candidates backwards = Candidates.of(documents, indexes, new Document(), new Document("_id", -1), true, false);
        assertThat(backwards.areOrdered()).isTrue();
        assertThat(backwards.documents().findFirst())
                .hasValueSatisfying(last -> assertThat(last.get("_id")).isEqualTo(999L));
    }
}
