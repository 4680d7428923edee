package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.embedded.EmbeddedMongo;

/** What the command line says of views that are, and are not, as the log tells them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewCheckIT {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void a_document_that_was_changed_lost_or_made_up_is_named_and_a_rebuild_mends_it() {
        List<String> matters = told();
        assertThat(door("--check")).as(err + "" + out).isZero();
        assertThat(out.toString())
                .contains("every document is as the log tells it")
                .containsPattern("case-files +3 documents .* same")
                .containsPattern("closure-rows .* same");

        inDatabase(database -> {
            database.getCollection("case-files").updateOne(by(matters.get(0)), set("view.stage", "CLOSED"));
            database.getCollection("case-files").deleteOne(by(matters.get(1)));
            database.getCollection("work-items")
                    .insertOne(new Document("_id", "grievance-nobodys").append("version", 0L));
        });
        assertThat(door("--check")).isEqualTo(1);
        assertThat(out.toString())
                .contains("  case-files " + matters.get(0) + " DIFFERENT")
                .contains("  case-files " + matters.get(1) + " MISSING")
                .contains("  work-items grievance-nobodys SURPLUS")
                .contains("documents differ from what the log tells")
                .doesNotContain(matters.get(2))
                .doesNotContain("CLOSED");
        assertThat(door("closure-times", "--check")).as("that view is whole").isZero();
        assertThat(out.toString()).contains("closure-rows").doesNotContain("case-files");
        assertThat(door("case-files", "--check")).isEqualTo(1);
        assertThat(door("case-flies", "--check")).isEqualTo(2);

        assertThat(door()).as(err.toString()).isZero();
        inDatabase(database -> assertThat(database.getCollection("work-items").deleteOne(by("grievance-nobodys")))
                .isNotNull());
        assertThat(door("--check")).as(err + "" + out).isZero();
        inDatabase(database -> assertThat(databases()).doesNotContain("lunzhi-check"));
    }

    private List<String> told() {
        try (RunningStation station =
                RunningStation.start(Map.of("lunzhi.database.directory", data(), "lunzhi.vault.key-file", keyFile()))) {
            String clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
            return Stream.generate(() -> station.post("/api/grievances", clerk, Matters.intake())
                            .header("Location")
                            .replaceFirst(".*/", ""))
                    .limit(3)
                    .toList();
        }
    }

    private List<String> databases() {
        return found;
    }

    private List<String> found = List.of();

    private void inDatabase(Consumer<MongoDatabase> work) {
        try (EmbeddedMongo server = EmbeddedMongo.open(Path.of(data()));
                MongoClient client = MongoClients.create(server.connectionString())) {
            found = client.listDatabaseNames().into(new java.util.ArrayList<>());
            work.accept(client.getDatabase("lunzhi"));
        }
    }

    private static Document by(String id) {
        return new Document("_id", id);
    }

    private static Document set(String field, Object value) {
        return new Document("$set", new Document(field, value));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private String keyFile() {
        return folder.resolve("keys/master.key").toString();
    }

    private int door(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        System.setProperty("lunzhi.vault.key-file", keyFile());
        try {
            return Lunzhi.door()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(Stream.of(Stream.of("rebuild"), Stream.of(arguments), Stream.of("--data", data()))
                            .flatMap(part -> part)
                            .toArray(String[]::new));
        } finally {
            System.clearProperty("lunzhi.vault.key-file");
        }
    }
}
