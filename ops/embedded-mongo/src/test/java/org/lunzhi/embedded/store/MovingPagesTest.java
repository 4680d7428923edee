package org.lunzhi.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.disk.DirectoryDisk;

/** A checkpoint moves pages together while others write on them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovingPagesTest {

    private static final int WRITERS = 3;
    private static final int KEYS = 400;
    private static final int COMMANDS = 200;
    private static final int KEYS_PER_COMMAND = 20;
    private static final int VALUE_BYTES = 1500;

    @TempDir
    private Path directory;

    @Test
    @Timeout(120)
    void what_is_written_while_pages_move_is_there_afterwards_and_when_the_store_is_opened_again() throws Exception {
        List<byte[][]> written;
        try (DurableStore store = open()) {
            written = writeAndMove(store);
            for (int writer = 0; writer < WRITERS; writer++) {
                assertHolds(store.table("of" + writer), written.get(writer));
            }
        }
        try (DurableStore again = open()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                assertHolds(again.table("of" + writer), written.get(writer));
            }
        }
    }

    private DurableStore open() throws IOException {
        return DurableStore.open(new DirectoryDisk(directory));
    }

    /** The tables change in different places, so that every chunk keeps something alive that must be moved. */
    private static List<byte[][]> writeAndMove(DurableStore store) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<byte[][]>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(writer(store, writer)));
            }
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                store.checkpoint();
            }
            List<byte[][]> written = new ArrayList<>();
            for (Future<byte[][]> writer : writers) {
                written.add(writer.get());
            }
            return written;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<byte[][]> writer(DurableStore store, int number) {
        return () -> {
            Random random = new Random(number);
            Table table = store.table("of" + number);
            byte[][] latest = new byte[KEYS][];
            for (int command = 0; command < COMMANDS; command++) {
                store.write(() -> {
                    for (int i = 0; i < KEYS_PER_COMMAND; i++) {
                        byte[] value = new byte[VALUE_BYTES];
                        random.nextBytes(value);
                        int key = random.nextInt(KEYS);
                        table.put(key(key), value);
                        latest[key] = value;
                    }
                    return true;
                });
            }
            return latest;
        };
    }

    private static void assertHolds(Table table, byte[][] latest) {
        for (int key = 0; key < KEYS; key++) {
            byte[] stored = table.get(key(key));
            assertThat(Arrays.equals(stored, latest[key])).as("key %d", key).isTrue();
        }
    }

    private static Key key(int number) {
        return Key.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }
}
