package org.lunzhi.station.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.bson.BsonBinary;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.station.backup.archive.ArchiveDamaged;
import org.lunzhi.station.backup.archive.BackupRefused;
import org.lunzhi.station.backup.archive.Manifest;
import org.lunzhi.station.backup.archive.Part;
import org.lunzhi.station.backup.archive.PartReader;
import org.lunzhi.station.backup.archive.PartWriter;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartFilesTest {

    private static final int DOCUMENTS = 12;
    private static final int LARGE = 300_000;

    @TempDir
    Path folder;

    @Test
    void what_was_written_is_read_back_in_its_order() throws IOException {
        List<RawBsonDocument> written = documents();
        Path file = write(written);

        assertThat(read(file)).isEqualTo(written);
    }

    @Test
    void only_the_owner_may_read_a_file() throws IOException {
        assertThat(Files.getPosixFilePermissions(write(documents())))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_bit_that_is_another_is_found_wherever_it_is_and_the_place_is_told() throws IOException {
        Path file = write(documents());
        byte[] whole = Files.readAllBytes(file);
        Random random = new Random(7);
        List<Integer> places =
                new ArrayList<>(random.ints(120, 0, whole.length).boxed().toList());
        places.addAll(List.of(0, 25, 30, 31, 40, whole.length - 1, whole.length - 9));

        for (int place : places) {
            byte[] flipped = whole.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThatThrownBy(() -> read(file))
                    .as("byte %d of %d", place, whole.length)
                    .isInstanceOf(ArchiveDamaged.class)
                    .hasMessageContaining("log.lunzhi is damaged: ");
        }
    }

    @Test
    void the_block_its_first_byte_and_the_document_before_it_are_named() throws IOException {
        Path file = write(documents());
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> read(file))
                .hasMessageMatching(
                        "log.lunzhi is damaged: block 2, from byte \\d+, after commits .*value=\\d+.* \\(document \\d+\\): .*");
    }

    @Test
    void a_file_that_was_cut_off_anywhere_is_refused() throws IOException {
        Path file = write(documents());
        byte[] whole = Files.readAllBytes(file);

        for (int length :
                List.of(0, 10, 20, 50, whole.length / 3, whole.length / 2, whole.length - 40, whole.length - 1)) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> read(file)).as("%d bytes", length).isInstanceOf(ArchiveDamaged.class);
        }
    }

    @Test
    void a_file_that_goes_on_after_its_end_is_refused() throws IOException {
        Path file = write(documents());
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length + 1));

        assertThatThrownBy(() -> read(file)).hasMessageContaining("there is more after the end");
    }

    @Test
    void a_part_does_not_take_the_place_of_another() throws IOException {
        Path file = write(documents());

        assertThatThrownBy(() -> new PartReader(file, Part.VAULT))
                .hasMessageContaining("does not begin as a file of vault");
    }

    @Test
    void an_empty_part_is_a_whole_file() throws IOException {
        assertThat(read(write(List.of()))).isEmpty();
    }

    @Test
    void a_log_with_a_gap_is_no_log() {
        LogChain chain = new LogChain();
        chain.add(commit(0, 0));

        assertThatThrownBy(() -> chain.add(commit(2, 1)))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining("commit 1 should begin at position 1")
                .hasMessageContaining("at position 2");
        assertThatThrownBy(() -> chain.add(commit(1, 2))).hasMessageContaining("what stands there is commit 2");
        chain.add(commit(1, 1));
        assertThat(chain.events()).isEqualTo(2);
    }

    @Test
    void processors_that_are_told_anew_are_those_that_can_be_reset() {
        assertThat(Kept.groupsToldAnew())
                .contains("case-files", "closure-times", "grievance-items", "due-list")
                .doesNotContain("vault-claims", "grievance-rota", "file-numbers");
    }

    private Path write(List<RawBsonDocument> documents) throws IOException {
        Path file = folder.resolve(Part.LOG.file());
        Files.deleteIfExists(file);
        try (PartWriter writer = PartWriter.begin(file, Part.LOG)) {
            for (RawBsonDocument document : documents) {
                writer.add("commits", document);
            }
            Manifest.PartFile written = writer.finish();
            assertThat(written.documents()).isEqualTo(documents.size());
            assertThat(written.bytes()).isEqualTo(Files.size(file));
        }
        return file;
    }

    private static List<RawBsonDocument> read(Path file) throws IOException {
        List<RawBsonDocument> documents = new ArrayList<>();
        try (PartReader reader = new PartReader(file, Part.LOG)) {
            for (Optional<PartReader.Portion> portion = reader.next(); portion.isPresent(); portion = reader.next()) {
                documents.addAll(portion.get().documents());
            }
        }
        return documents;
    }

    private static List<RawBsonDocument> documents() {
        Random random = new Random(1);
        List<RawBsonDocument> documents = new ArrayList<>();
        for (int number = 0; number < DOCUMENTS; number++) {
            byte[] content = new byte[LARGE];
            random.nextBytes(content);
            documents.add(
                    raw(new BsonDocument("_id", new BsonInt64(number)).append("content", new BsonBinary(content))));
        }
        return documents;
    }

    private static RawBsonDocument commit(long position, long number) {
        return raw(new BsonDocument("_id", new BsonInt64(position))
                .append("number", new BsonInt64(number))
                .append("events", new org.bson.BsonArray(List.of(new BsonDocument()))));
    }

    private static RawBsonDocument raw(BsonDocument document) {
        return new RawBsonDocument(document, new BsonDocumentCodec());
    }
}
