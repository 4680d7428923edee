package org.lunzhi.station;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.eventlog.commit.RawCommits;
import org.lunzhi.kernel.notary.Notary;
import org.lunzhi.kernel.notary.PublishedLog;
import org.lunzhi.kernel.notary.proof.LeafProof;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredCheckpoints;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.verify.ToldLog;
import org.lunzhi.station.database.DatabaseAlone;
import org.springframework.context.ConfigurableApplicationContext;

/** The log in a data directory, verified from the command line before and after somebody was at it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyCommandIT {

    private static final String ORIGIN = "test.example/log";
    private static final int COMMITS = 40;

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private List<BsonDocument> told = new ArrayList<>();

    @BeforeEach
    void tellAndSign() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        at(database -> {
            told = ToldLog.of(database, COMMITS, 5);
            sign(database, "keys");
            new StoredCheckpoints(database)
                    .newest()
                    .ifPresent(newest -> write("kept", newest.note().encoded()));
            write(
                    "known",
                    "2026-01-01T00:00:00Z  "
                            + new StoredKeys(database).entries().get(0).key());
        });
    }

    @Test
    void a_log_that_nobody_touched_holds() {
        assertThat(verify("--checkpoint", path("kept"), "--keys", path("known")))
                .as(err.toString())
                .isZero();
        assertThat(out.toString())
                .contains("The log holds: " + ORIGIN)
                .contains(COMMITS + " commits from position 0 to " + (end() - 1))
                .contains("1 checkpoints of the log and 1 kept elsewhere, 1 keys")
                .contains("checked: positions and commit numbers run from nought without a gap")
                .doesNotContain("Compared with nothing");
    }

    @Test
    void a_range_and_a_case_hold() {
        assertThat(verify("--from", "3", "--to", "20")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("The range holds");
        assertThat(verify("--case", "note-2")).as(err.toString()).isZero();
        assertThat(out.toString()).contains("Case note-2 holds").contains("Compared with nothing");
    }

    @Test
    void a_changed_payload_is_found_at_its_position() {
        long position = position(17);
        at(database -> ToldLog.collection(database).updateOne(eq("_id", position), set("events.0.time", 1L)));

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString())
                .contains("The log DIFFERS at position " + position)
                .contains("(ENTRIES)");
        assertThat(verify("--case", "note-2")).isEqualTo(1);
        assertThat(verify("--case", "note-3")).isZero();
        assertThat(verify("--from", "0", "--to", Long.toString(position - 1))).isZero();
        assertThat(verify("--from", Long.toString(position))).isEqualTo(1);
    }

    @Test
    void a_deleted_commit_and_one_beside_the_order_are_found() {
        at(database -> ToldLog.collection(database).deleteOne(eq("_id", position(17))));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("at position " + position(17)).contains("(ORDER)");

        BsonDocument stray = told.get(17).clone();
        stray.put("_id", new org.bson.BsonString("17"));
        at(database -> {
            ToldLog.collection(database).insertOne(told.get(17));
            stray.put("aggregate", new org.bson.BsonString("note-of-nobody"));
            ToldLog.collection(database).insertOne(stray);
        });
        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("(STRAYS)");
    }

    @Test
    void a_log_written_anew_with_another_key_is_found_by_what_was_kept() {
        at(database -> {
            ToldLog.collection(database).updateOne(eq("_id", position(17)), set("events.0.time", 1L));
            List.of("notary-tiles", "notary-checkpoints", "notary-keys")
                    .forEach(collection -> database.getCollection(collection).drop());
            sign(database, "forged");
        });

        assertThat(verify()).isZero();
        assertThat(verify("--checkpoint", path("kept"))).isEqualTo(1);
        assertThat(out.toString()).contains("(SAVED)");
        assertThat(verify("--keys", path("known"))).isEqualTo(1);
        assertThat(out.toString()).contains("(KEYS)");
    }

    @Test
    void a_log_written_anew_is_found_by_the_receipt_of_a_resident() {
        at(database -> {
            PublishedLog published = new PublishedLog(database);
            LeafProof proof = new LeafProof(
                    published.entry(17),
                    published.inclusion(17, COMMITS),
                    published.newest().orElseThrow().note());
            write("receipt.tlog-proof", proof.text());
        });
        assertThat(verify("--checkpoint", path("receipt.tlog-proof")))
                .as(err.toString())
                .isZero();

        at(database -> {
            ToldLog.collection(database).updateOne(eq("_id", position(30)), set("events.0.time", 1L));
            List.of("notary-tiles", "notary-checkpoints")
                    .forEach(collection -> database.getCollection(collection).drop());
            sign(database, "keys");
        });
        assertThat(verify()).isZero();
        assertThat(verify("--checkpoint", path("receipt.tlog-proof"))).isEqualTo(1);
        assertThat(out.toString()).contains("(SAVED)");
    }

    @Test
    void a_bundle_is_verified_off_line() throws IOException {
        assertThat(run("bundle", path("log.jsonl"), "--data", path("data")))
                .as(err.toString())
                .isZero();
        assertThat(run("bundle", path("part.jsonl"), "--from", "10", "--to", "30", "--data", path("data")))
                .isZero();

        String[] kept = {"verify", "--bundle", path("log.jsonl"), "--checkpoint", path("kept"), "--keys", path("known")
        };
        assertThat(run(kept)).as(err.toString()).isZero();
        assertThat(run("verify", "--bundle", path("part.jsonl")))
                .as(err.toString())
                .isZero();

        String all = Files.readString(directory.resolve("log.jsonl"));
        Files.writeString(
                directory.resolve("log.jsonl"),
                all.replaceFirst(
                        "\"recordedAt\": \\{\"\\$numberLong\": \"1", "\"recordedAt\": {\"\\$numberLong\": \"2"));
        assertThat(run(kept)).isEqualTo(1);
    }

    @Test
    void a_log_that_nobody_signed_does_not_hold() {
        at(database -> List.of("notary-tiles", "notary-checkpoints", "notary-keys")
                .forEach(collection -> database.getCollection(collection).drop()));

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("(KEYS)");
        assertThat(run("bundle", path("log.jsonl"), "--data", path("data"))).isEqualTo(2);
    }

    @Test
    void a_log_whose_checkpoints_were_taken_away_does_not_hold() {
        at(database -> database.getCollection("notary-checkpoints").drop());

        assertThat(verify()).isEqualTo(1);
        assertThat(out.toString()).contains("(CHECKPOINTS)");
        assertThat(verify("--case", "note-2")).isEqualTo(1);
        assertThat(verify("--from", "3", "--to", "20")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--from 5 --to 3",
                "--from -1",
                "--case note-1 --from 3",
                "--case nobody",
                "--bundle x --from 3",
                "--bundle nothing-here",
                "--receipt nothing-here",
                "--receipt FOLDER/kept --keys FOLDER/known",
                "--receipt x --keys x --from 3",
                "--receipt x --keys x --checkpoint x",
                "--receipt x --keys x --bundle x",
                "--checkpoint nothing-here",
                "--keys nothing-here",
                "--from many"
            })
    void nonsense_is_refused_in_one_line(String arguments) {
        assertThat(verify(arguments.replace("FOLDER", directory.toString()).split(" ")))
                .isEqualTo(2);
        assertThat(err.toString().lines()).hasSize(1);
    }

    @Test
    void data_that_is_not_there_is_not_made() {
        assertThat(run("verify", "--data", path("elsewhere"))).isEqualTo(2);
        assertThat(directory.resolve("elsewhere")).doesNotExist();
    }

    private void sign(MongoDatabase database, String keys) {
        SigningKeys signing = new SigningKeys(
                directory.resolve(keys).resolve("notary.key"), new StoredKeys(database), ORIGIN, Clock.systemUTC());
        new Notary(database, new RawCommits(database, "commits"), signing, Clock.systemUTC()).signNewest();
    }

    private void at(Consumer<MongoDatabase> work) {
        try (ConfigurableApplicationContext alone = DatabaseAlone.open(directory.resolve("data"))) {
            work.accept(alone.getBean(MongoDatabase.class));
        }
    }

    private int verify(String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        if (!all.contains("--bundle") && !all.contains("--receipt")) {
            all.addAll(List.of("--data", path("data")));
        }
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        return Lunzhi.door()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void write(String name, String content) {
        try {
            Files.writeString(directory.resolve(name), content);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private long position(int number) {
        return told.get(number).getInt64("_id").getValue();
    }

    private long end() {
        return position(COMMITS - 1) + told.get(COMMITS - 1).getArray("events").size();
    }
}
