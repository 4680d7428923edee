package org.lunzhi.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.disk.DirectoryDisk;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrowthTest {

    private static final int COMMANDS = 500;
    private static final int KEYS_PER_COMMAND = 100;
    private static final int KEYS = 1000;
    private static final int VALUE_BYTES = 2000;
    private static final long MOST_BYTES = 40L << 20;

    @TempDir
    private Path directory;

    @Test
    void writing_the_same_again_and_again_does_not_grow_the_files_without_bound() throws IOException {
        Random random = new Random(1);
        try (DurableStore store = DurableStore.open(new DirectoryDisk(directory))) {
            Table table = store.table("same");
            for (int command = 0; command < COMMANDS; command++) {
                store.write(() -> {
                    for (int i = 0; i < KEYS_PER_COMMAND; i++) {
                        byte[] value = new byte[VALUE_BYTES];
                        random.nextBytes(value);
                        table.put(key(random.nextInt(KEYS)), value);
                    }
                    return true;
                });
            }
            assertThat((long) COMMANDS * KEYS_PER_COMMAND * VALUE_BYTES).isGreaterThan(2 * MOST_BYTES);
            assertThat(bytes()).isLessThan(MOST_BYTES);
        }
        assertThat(bytes()).isLessThan(MOST_BYTES);
    }

    private static Key key(int number) {
        return Key.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    private long bytes() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
