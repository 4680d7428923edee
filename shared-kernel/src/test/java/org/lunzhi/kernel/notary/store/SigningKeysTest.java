package org.lunzhi.kernel.notary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.notary.NotaryFixture;
import org.lunzhi.kernel.notary.note.KeySuccession;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.SigningKey;

/** Where the keys of the log come from, and how one takes over from another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SigningKeysTest {

    @TempDir
    Path folder;

    private NotaryFixture log;

    @BeforeEach
    void start() {
        log = new NotaryFixture(folder.resolve("keys"));
    }

    @AfterEach
    void stop() {
        log.close();
    }

    private Path file() {
        return folder.resolve("keys/notary.key");
    }

    @Test
    void the_first_is_made_on_first_use_for_its_owner_only() throws IOException {
        SigningKey key = log.signingKeys().current();
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(log.signingKeys().current().verifier()).isEqualTo(key.verifier());
        assertThat(log.published().keys()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo(key.verifier());
            assertThat(entry.since()).isEqualTo(NotaryFixture.NOON);
        });
        assertThat(key.verifier().name()).isEqualTo(NotaryFixture.ORIGIN);
    }

    @Test
    void a_fresh_one_takes_over_and_the_old_one_signs_that_it_does() throws IOException {
        SigningKeys running = log.signingKeys();
        SigningKey first = running.current();
        SigningKey second = log.signingKeys().rotate();
        SigningKey third = log.signingKeys().rotate();
        assertThat(running.current().verifier()).isEqualTo(third.verifier());
        assertThat(running.history().keys()).containsExactly(first.verifier(), second.verifier(), third.verifier());
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(file().getParent())) {
            assertThat(files).containsExactly(file());
        }
    }

    @Test
    void one_that_others_can_read_is_refused() throws IOException {
        log.signingKeys().current();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));
        assertThatThrownBy(() -> log.signingKeys().current())
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("chmod 600");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--------"));
        assertThat(log.signingKeys().current()).isNotNull();
    }

    @Test
    void a_log_that_is_signed_already_gets_no_second_first_key() throws IOException {
        log.signingKeys().current();
        Files.delete(file());
        assertThatThrownBy(() -> log.signingKeys().current())
                .isInstanceOf(NoteRefused.class)
                .hasMessageContaining("copy it");
        assertThat(file()).doesNotExist();
    }

    @Test
    void a_key_of_another_log_is_refused() {
        log.signingKeys().current();
        SigningKeys stranger = new SigningKeys(
                folder.resolve("other.key"), new StoredKeys(log.database()), NotaryFixture.ORIGIN, log.clock());
        assertThatThrownBy(stranger::current).isInstanceOf(NoteRefused.class);
    }

    @Test
    void an_old_key_is_refused_once_another_took_over() throws IOException {
        log.signingKeys().current();
        Path copy = folder.resolve("copy.key");
        Files.copy(file(), copy, StandardCopyOption.COPY_ATTRIBUTES);
        SigningKeys late = new SigningKeys(copy, new StoredKeys(log.database()), NotaryFixture.ORIGIN, log.clock());
        late.current();
        log.signingKeys().rotate();
        assertThatThrownBy(late::current).isInstanceOf(NoteRefused.class);
        assertThatThrownBy(late::rotate).isInstanceOf(NoteRefused.class);
    }

    @Test
    void a_rotation_interrupted_before_it_was_declared_never_happened() throws IOException {
        SigningKey first = log.signingKeys().current();
        writeNext(SigningKey.generate(NotaryFixture.ORIGIN));
        assertThat(log.signingKeys().current().verifier()).isEqualTo(first.verifier());
        SigningKey second = log.signingKeys().rotate();
        assertThat(log.signingKeys().current().verifier()).isEqualTo(second.verifier());
    }

    @Test
    void a_rotation_interrupted_after_it_was_declared_is_completed() throws IOException {
        SigningKey first = log.signingKeys().current();
        SigningKey second = SigningKey.generate(NotaryFixture.ORIGIN);
        writeNext(second);
        assertThat(new StoredKeys(log.database())
                        .succeed(KeySuccession.declare(NotaryFixture.ORIGIN, first, second, NotaryFixture.NOON)))
                .isTrue();
        assertThat(log.signingKeys().current().verifier()).isEqualTo(second.verifier());
        assertThat(SigningKey.parse(Files.readString(file())).verifier()).isEqualTo(second.verifier());
    }

    @Test
    void of_two_that_take_over_at_once_the_second_is_turned_away() {
        SigningKey first = log.signingKeys().current();
        StoredKeys stored = new StoredKeys(log.database());
        SigningKey second = SigningKey.generate(NotaryFixture.ORIGIN);
        SigningKey rival = SigningKey.generate(NotaryFixture.ORIGIN);
        assertThat(stored.succeed(KeySuccession.declare(NotaryFixture.ORIGIN, first, second, NotaryFixture.NOON)))
                .isTrue();
        assertThat(stored.succeed(KeySuccession.declare(NotaryFixture.ORIGIN, first, rival, NotaryFixture.NOON)))
                .isFalse();
        assertThat(stored.history().orElseThrow().current()).isEqualTo(second.verifier());
    }

    private void writeNext(SigningKey key) throws IOException {
        Path next = folder.resolve("keys/notary.key.next");
        Files.createFile(next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(next, key.secret());
    }
}
