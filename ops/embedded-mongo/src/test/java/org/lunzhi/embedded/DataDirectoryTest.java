package org.lunzhi.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DataDirectoryTest {

    @TempDir
    private Path directory;

    @Test
    void a_second_server_in_this_process_is_refused() {
        try (EmbeddedMongo first = EmbeddedMongo.open(directory)) {
            assertRefused(directory, "is in use", "Stop the other process");
            assertThat(first.connectionString()).startsWith("mongodb://127.0.0.1:");
        }
        EmbeddedMongo again = EmbeddedMongo.open(directory);
        again.close();
        again.close();
    }

    @Test
    void a_second_process_is_refused() throws IOException, InterruptedException {
        ChildServer other = ChildServer.start(directory);
        try {
            assertRefused(directory, "is in use", "Stop the other process");
        } finally {
            other.kill();
        }
        EmbeddedMongo.open(directory).close();
    }

    @Test
    void where_a_running_server_listens_is_told_by_its_directory_and_only_while_it_runs() throws Exception {
        assertThat(EmbeddedMongo.running(directory)).isEmpty();
        try (EmbeddedMongo own = EmbeddedMongo.open(directory)) {
            assertThat(EmbeddedMongo.running(directory)).contains(own.connectionString());
        }
        assertThat(EmbeddedMongo.running(directory)).isEmpty();
        ChildServer other = ChildServer.start(directory);
        try {
            assertThat(EmbeddedMongo.running(directory)).contains(other.connectionString());
        } finally {
            other.kill();
        }
        assertThat(directory.resolve("address")).as("what a kill leaves").exists();
        assertThat(EmbeddedMongo.running(directory)).isEmpty();
    }

    @Test
    void a_directory_with_other_files_is_refused_and_left_alone() throws IOException {
        Files.writeString(directory.resolve("letter.txt"), "dear");
        assertRefused(directory, "holds no database of Lunzhi", "Choose an empty directory");
        assertThat(contents()).isEqualTo(Map.of("letter.txt", 4L));
    }

    @Test
    void a_file_is_refused() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "x");
        assertThatThrownBy(() -> EmbeddedMongo.open(file)).isInstanceOf(DataDirectoryRefused.class);
    }

    @Test
    void another_format_is_refused() throws IOException {
        EmbeddedMongo.open(directory).close();
        Files.writeString(directory.resolve(DataDirectory.MARKER), "Lunzhi embedded database, format 2");
        assertRefused(directory, "another version", "Start the version that wrote it");
    }

    @Test
    void every_missing_file_is_noticed() throws IOException {
        fill();
        Map<String, Long> before = contents();
        for (String name : before.keySet()) {
            if (name.startsWith("journal-") || name.equals("store")) {
                byte[] bytes = Files.readAllBytes(directory.resolve(name));
                Files.delete(directory.resolve(name));
                assertRefused("is damaged");
                Files.write(directory.resolve(name), bytes);
            }
        }
        assertThat(count()).isEqualTo(300);
    }

    @Test
    void a_flipped_bit_in_the_store_file_is_noticed() throws IOException {
        fill();
        Path store = directory.resolve("store");
        byte[] sound = Files.readAllBytes(store);
        for (int at = 0; at < sound.length; at += 4104) {
            byte[] damaged = sound.clone();
            damaged[at + 2000] ^= 4;
            Files.write(store, damaged);
            assertRefused("is damaged");
        }
        Files.write(store, sound);
        assertThat(count()).isEqualTo(300);
    }

    @Test
    void a_flipped_bit_in_the_journal_is_noticed_where_acknowledged_writes_follow() throws IOException {
        Path copy = directory.resolve("copy");
        Path original = directory.resolve("original");
        try (EmbeddedMongo server = EmbeddedMongo.open(original);
                MongoClient client = MongoClients.create(server.connectionString())) {
            for (int i = 0; i < 20; i++) {
                client.getDatabase("town").getCollection("things").insertOne(new Document("_id", i));
            }
            copy(original, copy); // as if the machine had stopped here
        }
        Path journal = newestJournal(copy);
        byte[] sound = Files.readAllBytes(journal);
        for (int at : new int[] {4, 20, 40, sound.length / 2}) {
            byte[] damaged = sound.clone();
            damaged[at] ^= 16;
            Files.write(journal, damaged);
            Map<String, Long> before = contents(copy);
            assertRefused(copy, "is damaged", "restore the last backup");
            assertThat(contents(copy)).isEqualTo(before);
        }
        Files.write(journal, sound);
        assertThat(count(copy)).isEqualTo(20);
    }

    @Test
    void a_store_file_that_is_none_is_refused_and_left_alone() throws IOException {
        fill();
        for (int length : new int[] {1, 4104, 40_000}) {
            Files.write(
                    directory.resolve("store"),
                    "something else ".repeat(length / 15 + 1).getBytes(UTF_8));
            Map<String, Long> before = contents();
            assertRefused(directory, "is damaged", "restore the last backup");
            assertThat(contents()).isEqualTo(before);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Path newestJournal(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("journal-"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private void fill() {
        try (EmbeddedMongo server = EmbeddedMongo.open(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            client.getDatabase("town")
                    .getCollection("things")
                    .insertMany(IntStream.range(0, 300)
                            .mapToObj(i -> new Document("_id", i).append("text", "x".repeat(300)))
                            .toList());
        }
    }

    private long count() {
        return count(directory);
    }

    private static long count(Path directory) {
        try (EmbeddedMongo server = EmbeddedMongo.open(directory);
                MongoClient client = MongoClients.create(server.connectionString())) {
            return client.getDatabase("town").getCollection("things").countDocuments();
        }
    }

    private void assertRefused(String why) {
        assertRefused(directory, why, "");
    }

    /** The message names the directory, the reason and what to do. */
    private static void assertRefused(Path directory, String why, String remedy) {
        assertThatThrownBy(() -> EmbeddedMongo.open(directory))
                .isInstanceOf(DataDirectoryRefused.class)
                .hasMessageContaining(directory.toString())
                .hasMessageContaining(why)
                .hasMessageContaining(remedy);
    }

    private Map<String, Long> contents() throws IOException {
        return contents(directory);
    }

    private static Map<String, Long> contents(Path directory) throws IOException {
        Map<String, Long> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.size(file));
            }
        }
        return contents;
    }
}
