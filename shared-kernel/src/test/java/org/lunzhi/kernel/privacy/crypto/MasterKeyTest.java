package org.lunzhi.kernel.privacy.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MasterKeyTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
    private static final String OTHER_KEY = "//////////////////////////////////////////8=";
    private static final byte[] PLAIN = "甲某".getBytes(UTF_8);

    private final MasterKeyRing ring = MasterKeyRing.parse("1:" + KEY, "the test");

    @Nested
    class Sealed_bytes {

        private final byte[] wrapped = DataKey.mint(ring, "party-1");
        private final DataKey key = DataKey.unwrap(wrapped, ring, "party-1");
        private final byte[] sealed = key.seal(PLAIN, "party-1/1");

        @Test
        void open_for_the_place_they_were_sealed_for() {
            assertThat(key.open(sealed, "party-1/1")).isEqualTo(PLAIN);
        }

        @Test
        void begin_with_suite_and_key_version() {
            assertThat(sealed).startsWith(1, 0, 0, 0, 1);
            assertThat(wrapped).startsWith(1, 0, 0, 0, 1);
        }

        @Test
        void differ_every_time() {
            assertThat(key.seal(PLAIN, "party-1/1")).isNotEqualTo(sealed);
        }

        @Test
        void do_not_open_elsewhere_or_with_another_key() {
            DataKey other = DataKey.unwrap(DataKey.mint(ring, "party-2"), ring, "party-2");
            assertThatThrownBy(() -> key.open(sealed, "party-2/1")).isInstanceOf(NotGenuine.class);
            assertThatThrownBy(() -> other.open(sealed, "party-1/1")).isInstanceOf(NotGenuine.class);
            assertThatThrownBy(() -> DataKey.unwrap(wrapped, ring, "party-2")).isInstanceOf(NotGenuine.class);
        }

        @Test
        void do_not_open_after_any_single_bit_was_turned() {
            for (int bit = 0; bit < sealed.length * 8; bit++) {
                byte[] changed = sealed.clone();
                changed[bit / 8] ^= (byte) (1 << (bit % 8));
                assertThatThrownBy(() -> key.open(changed, "party-1/1"))
                        .as("bit %d", bit)
                        .isInstanceOf(NotGenuine.class);
            }
        }

        @Test
        void do_not_open_when_cut_short() {
            for (int length = 0; length < sealed.length; length++) {
                byte[] cut = ByteBuffer.allocate(length).put(sealed, 0, length).array();
                assertThatThrownBy(() -> key.open(cut, "party-1/1")).isInstanceOf(NotGenuine.class);
                assertThatThrownBy(() -> ring.unwrap(cut, "party-1/1")).isInstanceOf(NotGenuine.class);
            }
        }
    }

    @Nested
    class A_ring {

        @Test
        void wraps_with_its_newest_version_and_unwraps_with_all() {
            byte[] old = DataKey.mint(ring, "party-1");
            MasterKeyRing both = MasterKeyRing.parse("1:" + KEY + ",2:" + OTHER_KEY, "the test");

            byte[] fresh = DataKey.rewrap(old, both, "party-1");

            assertThat(both.version()).isEqualTo(2);
            assertThat(fresh).startsWith(1, 0, 0, 0, 2);
            byte[] sealed = DataKey.unwrap(old, both, "party-1").seal(PLAIN, "here");
            assertThat(DataKey.unwrap(fresh, both, "party-1").open(sealed, "here"))
                    .isEqualTo(PLAIN);
            assertThatThrownBy(() -> ring.unwrap(fresh, "party-1")).isInstanceOf(NotGenuine.class);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "# only a comment",
                    KEY,
                    "1:",
                    ":" + KEY,
                    "0:" + KEY,
                    "x:" + KEY,
                    "1:AAAA",
                    "1:甲" + KEY,
                    "1:" + KEY + ",1:" + OTHER_KEY
                })
        void refuses_what_is_no_ring_and_names_the_source_only(String text) {
            assertThatThrownBy(() -> MasterKeyRing.parse(text, "the environment"))
                    .isInstanceOf(MasterKeyRefused.class)
                    .hasMessageContaining("the environment")
                    .hasMessageNotContaining(KEY)
                    .hasNoCause();
        }

        @Test
        void never_shows_its_keys() {
            assertThat(ring).hasToString("master key versions [1] from the test");
        }
    }

    @Nested
    class A_file {

        @TempDir
        Path directory;

        @Test
        void is_made_on_first_start_for_its_owner_only() throws IOException {
            Path path = directory.resolve("keys/master.key");

            MasterKeyRing made = new MasterKeyFile(path).openOrCreate();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
            byte[] wrapped = DataKey.mint(made, "party-1");
            assertThat(new MasterKeyFile(path).openOrCreate().unwrap(wrapped, "party-1"))
                    .hasSize(32);
        }

        @Test
        void is_refused_when_others_can_read_it() throws IOException {
            Path path = directory.resolve("master.key");
            new MasterKeyFile(path).openOrCreate();
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));

            assertThatThrownBy(() -> new MasterKeyFile(path).openOrCreate())
                    .isInstanceOf(MasterKeyRefused.class)
                    .hasMessageContaining(path.toString())
                    .hasMessageContaining("chmod 600");
        }

        @Test
        void gains_a_version_and_keeps_the_old_ones_and_its_mode() throws IOException {
            Path path = directory.resolve("master.key");
            byte[] old = DataKey.mint(new MasterKeyFile(path).openOrCreate(), "party-1");

            MasterKeyRing rotated = new MasterKeyFile(path).addVersion();

            assertThat(rotated.version()).isEqualTo(2);
            assertThat(rotated.unwrap(old, "party-1")).hasSize(32);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rw-------");
            assertThat(directory).isDirectoryNotContaining("glob:**.new");
        }

        @Test
        void holds_a_new_key_each_time() throws IOException {
            Matcher first = keyIn("first");
            Matcher second = keyIn("second");
            assertThat(Base64.getDecoder().decode(first.group(1))).hasSize(32);
            assertThat(first.group(1)).isNotEqualTo(second.group(1));
        }

        private Matcher keyIn(String name) throws IOException {
            Path path = directory.resolve(name);
            new MasterKeyFile(path).openOrCreate();
            Matcher matcher = Pattern.compile("(?m)^1:(.*)$").matcher(Files.readString(path));
            assertThat(matcher.find()).isTrue();
            return matcher;
        }
    }
}
