package org.lunzhi.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Power fails at any step, again and again; what was acknowledged is there, and every command is there whole or not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 1, unit = TimeUnit.DAYS) // any number of rounds may be asked for
class PowerLossTest {

    private static final int SEEDS = Integer.getInteger("lunzhi.power.seeds", 60);
    private static final int ROUNDS = 8;
    private static final int COMMANDS = 60;

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            seeds.add(seed);
        }
        return seeds;
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void nothing_acknowledged_is_lost(long seed) throws IOException {
        lifeWithPowerLosses(new Random(seed), false);
    }

    @Test
    void a_write_that_need_not_last_yet_does_not_wait_for_the_disk() throws IOException {
        ForgetfulDisk disk = new ForgetfulDisk(new Random(1));
        DurableStore store = DurableStore.open(disk);
        disk.failAfter(0);

        store.writeSoon(() -> {
            store.table("t").put(key(1), new byte[] {1});
            return true;
        });

        assertThat(store.table("t").get(key(1))).containsExactly(1);
        assertThatThrownBy(store::awaitDurable).isInstanceOf(StoreFailed.class);
    }

    @Test
    void the_test_notices_a_disk_that_does_not_force() {
        assertThatThrownBy(() -> {
                    for (long seed : seeds()) {
                        lifeWithPowerLosses(new Random(seed), true);
                    }
                })
                .isInstanceOfAny(AssertionError.class, StoreDamaged.class);
    }

    private static void lifeWithPowerLosses(Random random, boolean lying) throws IOException {
        ForgetfulDisk disk = new ForgetfulDisk(random);
        List<Model> possible = List.of(new Model());
        for (int round = 0; round < ROUNDS; round++) {
            if (lying) {
                disk.lieAboutForcing();
            }
            disk.failAfter(random.nextInt(400));
            try (DurableStore store = DurableStore.open(disk)) {
                Model found = Model.readFrom(store);
                assertThat(found).isIn(possible);
                possible = List.of(found);
                for (int command = 0; command < COMMANDS; command++) {
                    boolean soon = random.nextInt(3) == 0;
                    Model attempted = possible.get(possible.size() - 1).copy();
                    possible = with(possible, attempted);
                    apply(store, attempted, random, soon);
                    possible = soon ? possible : List.of(attempted);
                    if (random.nextInt(20) == 0) {
                        store.checkpoint();
                    }
                }
            } catch (IOException | StoreFailed e) {
                assertThat(disk.hasFailed()).as("only the disk fails: %s", e).isTrue();
            }
            disk = disk.afterPowerLoss();
        }
        try (DurableStore store = DurableStore.open(disk)) {
            assertThat(Model.readFrom(store)).isIn(possible);
        }
    }

    private static List<Model> with(List<Model> earlier, Model later) {
        List<Model> all = new ArrayList<>(earlier);
        all.add(later);
        return all;
    }

    /** One command of several changes, on the store and on the model. */
    private static void apply(DurableStore store, Model model, Random random, boolean soon) {
        Supplier<Boolean> command = () -> change(store, model, random);
        if (soon) {
            store.writeSoon(command);
        } else {
            store.write(command);
        }
    }

    private static boolean change(DurableStore store, Model model, Random random) {
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes; i++) {
            String table = "t" + random.nextInt(3);
            int key = random.nextInt(200);
            if (random.nextInt(60) == 0) {
                store.drop(table);
                model.drop(table);
            } else if (random.nextInt(4) == 0) {
                store.table(table).remove(key(key));
                model.remove(table, key);
            } else {
                byte[] value = new byte[random.nextInt(3000)];
                random.nextBytes(value);
                store.table(table).put(key(key), value);
                model.put(table, key, value);
            }
        }
        return true;
    }

    private static Key key(int number) {
        return Key.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** What the tables should hold. */
    private record Model(TreeMap<String, ByteBuffer> content) {

        Model() {
            this(new TreeMap<>());
        }

        Model copy() {
            return new Model(new TreeMap<>(content));
        }

        void put(String table, int key, byte[] value) {
            content.put(name(table, key(key)), bytes(value));
        }

        void remove(String table, int key) {
            content.remove(name(table, key(key)));
        }

        void drop(String table) {
            content.keySet().removeIf(name -> name.startsWith(table + "/"));
        }

        static Model readFrom(DurableStore store) {
            Model model = new Model();
            for (String table : store.tableNames()) {
                store.read(() -> {
                    for (Table.Entry entry : store.table(table).snapshot().all()) {
                        model.content.put(name(table, entry.key()), bytes(entry.value()));
                    }
                    return true;
                });
            }
            return model;
        }

        private static String name(String table, Key key) {
            return table + "/" + HexFormat.of().formatHex(key.toBytes());
        }

        private static ByteBuffer bytes(byte[] array) {
            return ByteBuffer.wrap(array.clone());
        }

        @Override
        public String toString() {
            return content.size() + " entries";
        }
    }
}
