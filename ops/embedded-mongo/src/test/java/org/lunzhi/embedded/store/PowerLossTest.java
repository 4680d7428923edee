package org.lunzhi.embedded.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Power fails at any step, again and again; what was acknowledged is there, and every command is there whole or not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
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
        Model acknowledged = new Model();
        Model attempted = acknowledged;
        for (int round = 0; round < ROUNDS; round++) {
            if (lying) {
                disk.lieAboutForcing();
            }
            disk.failAfter(random.nextInt(400));
            try (DurableStore store = DurableStore.open(disk)) {
                Model found = Model.readFrom(store);
                assertThat(found).isIn(acknowledged, attempted);
                acknowledged = found;
                attempted = found;
                for (int command = 0; command < COMMANDS; command++) {
                    attempted = acknowledged.copy();
                    apply(store, attempted, random);
                    acknowledged = attempted;
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
            assertThat(Model.readFrom(store)).isIn(acknowledged, attempted);
        }
    }

    /** One command of several changes, on the store and on the model. */
    private static void apply(DurableStore store, Model model, Random random) {
        store.write(() -> {
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
        });
    }

    private static Key key(int number) {
        return Key.of(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** What the tables should hold. */
    private record Model(TreeMap<String, List<Byte>> content) {

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
            return table + "/" + bytes(key.toBytes());
        }

        private static List<Byte> bytes(byte[] array) {
            List<Byte> list = new ArrayList<>(array.length);
            for (byte single : array) {
                list.add(single);
            }
            return list;
        }

        @Override
        public String toString() {
            return content.size() + " entries";
        }
    }
}
