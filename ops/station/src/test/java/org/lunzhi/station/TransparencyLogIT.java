package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.notary.independent.Rfc6962;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.note.SignedNote;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** What a stranger learns of the log of a running station, and can check by the text of the RFC. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TransparencyLogIT {

    private static RunningStation station;
    private static String auditor;
    private static String operator;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
        auditor = station.tokenOfNew("auditor", Matters.UNIT, "AUDITOR");
        operator = station.tokenOfNew("operator", Matters.UNIT, "OPERATOR");
        grow();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    /** Commits of three units, so that the tree has several leaves. */
    private static void grow() {
        for (int i = 0; i < 3; i++) {
            Answer made = station.post(
                    "/api/units",
                    station.administratorToken(),
                    Map.of("name", "片区", "kind", "DISTRICT", "from", "2026-01-01"));
            assertThat(made.status()).describedAs(made.text()).isEqualTo(201);
        }
    }

    private static Checkpoint signNow() {
        Answer answer = station.post("/api/log/checkpoints", operator, null);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(200);
        return Checkpoint.parse(
                SignedNote.parse(answer.json().get("note").asString()).text());
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }

    private static List<byte[]> path(JsonNode proof) {
        List<byte[]> path = new ArrayList<>();
        proof.get("path").forEach(hash -> path.add(base64(hash)));
        return path;
    }

    @Test
    void a_checkpoint_is_public_and_signed_by_the_published_key() {
        Checkpoint signed = signNow();
        Answer answer = station.get("/log/checkpoint", null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        SignedNote note = SignedNote.parse(answer.text());
        VerifierKey key = VerifierKey.parse(
                station.get("/log/keys", null).json().get(0).get("key").asString());
        assertThat(note.signedBy(List.of(key))).containsExactly(key);
        assertThat(Checkpoint.parse(note.text()).origin()).isEqualTo(key.name());
        assertThat(Checkpoint.parse(note.text()).size()).isGreaterThanOrEqualTo(signed.size());
    }

    @Test
    void tiles_and_entries_are_public_and_give_the_root() {
        Checkpoint signed = signNow();
        byte[] tile = bytes("/log/tile/0/000.p/" + signed.size());
        byte[] entries = bytes("/log/tile/entries/000.p/" + signed.size());
        assertThat(tile).hasSize((int) signed.size() * 32);
        List<byte[]> leaves = new ArrayList<>();
        for (int leaf = 0; leaf < signed.size(); leaf++) {
            assertThat(entries[leaf * 55 + 1]).isEqualTo((byte) 53);
            byte[] entry = Arrays.copyOfRange(entries, leaf * 55 + 2, leaf * 55 + 55);
            assertThat(Rfc6962.leafHash(entry)).isEqualTo(Arrays.copyOfRange(tile, leaf * 32, leaf * 32 + 32));
            leaves.add(entry);
        }
        assertThat(Rfc6962.root(leaves)).isEqualTo(signed.root().bytes());
    }

    private static byte[] bytes(String path) {
        HttpClient client = HttpClient.newHttpClient();
        try {
            var answer = client.send(HttpRequest.newBuilder(station.at(path)).build(), BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("public");
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void every_position_is_proved() {
        Checkpoint signed = signNow();
        long end = station.bean(MongoEventLog.class).position();
        for (long position = 0; position < end; position++) {
            JsonNode proof = station.get("/api/log/inclusion?position=" + position + "&size=" + signed.size(), auditor)
                    .json();
            byte[] leaf = Rfc6962.leafHash(base64(proof.get("entry")));
            assertThat(proof.get("position").asLong()).isLessThanOrEqualTo(position);
            assertThat(position)
                    .isLessThan(
                            proof.get("position").asLong() + proof.get("count").asInt());
            assertThat(Rfc6962.includes(
                            signed.root().bytes(),
                            signed.size(),
                            proof.get("leaf").asLong(),
                            leaf,
                            path(proof)))
                    .isTrue();
            assertThat(proof.get("checkpoint").asString()).contains("\n" + signed.size() + "\n");
        }
    }

    @Test
    void an_event_is_found_by_its_aggregate_and_its_number_or_id() {
        signNow();
        Commit commit = station.bean(MongoEventLog.class).commits().page(0, 512).get(1);
        String aggregate = "/api/log/inclusion?aggregate=" + commit.aggregate();
        for (String asked : List.of(
                "&sequence=" + commit.lastSequence(),
                "&event=" + commit.events().get(0).id())) {
            JsonNode proof = station.get(aggregate + asked, auditor).json();
            assertThat(proof.get("leaf").asLong()).isEqualTo(commit.number());
            assertThat(proof.get("status").asString()).isEqualTo("PROVED");
        }
        assertThat(station.get(aggregate + "&sequence=999", auditor).status()).isEqualTo(404);
        assertThat(station.get(aggregate + "&event=none", auditor).status()).isEqualTo(404);
    }

    @Test
    void an_event_is_named_by_its_aggregate_and_its_number() {
        signNow();
        Commit commit = station.bean(MongoEventLog.class).commits().page(0, 512).get(1);
        String named = "/api/log/inclusion?event=" + commit.aggregate() + "/";
        JsonNode proof = station.get(named + commit.lastSequence(), auditor).json();
        assertThat(proof.get("leaf").asLong()).isEqualTo(commit.number());
        assertThat(proof.get("status").asString()).isEqualTo("PROVED");
        assertThat(station.get(named + (commit.lastSequence() + 1_000), auditor).status())
                .isEqualTo(404);
    }

    @Test
    void every_smaller_tree_is_the_beginning_of_the_newest() {
        Checkpoint signed = signNow();
        for (long from = 1; from <= signed.size(); from++) {
            JsonNode proof = station.get("/api/log/consistency?from=" + from + "&to=" + signed.size(), auditor)
                    .json();
            assertThat(Rfc6962.extend(
                            base64(proof.get("fromRoot")), from, signed.root().bytes(), signed.size(), path(proof)))
                    .isTrue();
        }
    }

    @Test
    void checkpoints_are_listed_page_by_page() {
        signNow();
        grow();
        signNow();
        JsonNode first = station.get("/api/log/checkpoints?limit=1", auditor).json();
        JsonNode second = station.get(
                        "/api/log/checkpoints?limit=200&after="
                                + first.get("next").asLong(),
                        auditor)
                .json();
        assertThat(first.get("items").size()).isEqualTo(1);
        assertThat(second.get("items").get(0).get("size").asLong())
                .isLessThan(first.get("items").get(0).get("size").asLong());
        assertThat(second.path("next").isMissingNode() || second.path("next").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/log/tile/0/000.p/256,404",
        "/log/tile/0/x000/000,404",
        "/log/tile/0/999,404",
        "/log/tile/9/000,404",
        "/log/tile/entries/000.p/0,404",
        "/log/nothing,401",
        "/api/log/inclusion,400",
        "/api/log/inclusion?position=x,400",
        "/api/log/inclusion?position=-1,404",
        "/api/log/inclusion?position=99999999,404",
        "/api/log/inclusion?position=0&size=0,400",
        "/api/log/inclusion?position=0&size=99999999,400",
        "/api/log/inclusion?position=0&aggregate=a,400",
        "/api/log/inclusion?aggregate=a,400",
        "/api/log/inclusion?aggregate=a&sequence=0&event=b,400",
        "/api/log/inclusion?aggregate=none&sequence=0,404",
        "/api/log/inclusion?event=b,400",
        "/api/log/inclusion?event=a/b,400",
        "/api/log/inclusion?event=/0,400",
        "/api/log/inclusion?event=a/-1,400",
        "/api/log/inclusion?event=a/9999999999999999999,400",
        "/api/log/inclusion?event=none/0,404",
        "/api/log/inclusion?event=a/0&position=0,400",
        "/api/log/inclusion?event=a/0&sequence=0,400",
        "/api/log/consistency,400",
        "/api/log/consistency?from=-1,400",
        "/api/log/consistency?from=2&to=1,400",
        "/api/log/consistency?from=0&to=99999999,400",
        "/api/log/checkpoints?limit=0,400",
        "/api/log/checkpoints?limit=201,400",
        "/api/log/checkpoints?after=x,400"
    })
    void nonsense_is_refused_with_a_problem(String path, int status) {
        Answer answer = station.get(path, path.startsWith("/log") ? null : auditor);
        assertThat(answer.status()).describedAs(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.rule()).isNotEqualTo("none");
    }

    @Test
    void a_key_that_took_over_signs_and_is_introduced() {
        VerifierKey first = station.bean(SigningKeys.class).current().verifier();
        VerifierKey second = station.bean(SigningKeys.class).rotate().verifier();
        grow();
        signNow();
        JsonNode keys = station.get("/log/keys", null).json();
        JsonNode newest = keys.get(keys.size() - 1);
        assertThat(newest.get("key").asString()).isEqualTo(second.toString());
        assertThat(SignedNote.parse(newest.get("introduction").asString()).signedBy(List.of(first)))
                .containsExactly(first);
    }

    @Test
    void nothing_public_tells_what_a_commit_holds() {
        signNow();
        Commit commit = station.bean(MongoEventLog.class).commits().page(0, 512).get(1);
        String all = new String(bytes("/log/tile/entries/000.p/2"), StandardCharsets.ISO_8859_1)
                + station.get("/log/checkpoint", null).text();
        assertThat(all)
                .doesNotContain(commit.aggregate(), commit.events().get(0).name(), commit.aggregateType());
    }

    @Test
    void health_and_meters_show_the_notary() {
        signNow();
        JsonNode health = station.get("/actuator/health", operator).json();
        JsonNode notary = health.get("components").get("notary");
        assertThat(notary.get("status").asString()).isEqualTo("UP");
        assertThat(notary.get("details").get("size").asLong()).isPositive();
        assertThat(station.get("/actuator/prometheus", null).text())
                .contains("lunzhi_notary_size_commits", "lunzhi_notary_look_seconds", "lunzhi_notary_stopped");
    }
}
