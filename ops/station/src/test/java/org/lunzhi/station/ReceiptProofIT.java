package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.notary.independent.Rfc6962;
import org.lunzhi.kernel.notary.independent.Stranger;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.store.SigningKeys;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** The receipt of what a resident brought proves that it is in the log, to them and to nobody else. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptProofIT {

    private static final String PLACING = "POST /api/resident/places/{place}/orders";

    @TempDir
    private static Path keys;

    private static RunningStation station;
    private static String clerk;
    private static Town town;
    private static Drive secretary;

    @BeforeAll
    static void start() {
        station = RunningStation.start(
                Map.of("lunzhi.residents.per-address", 100_000, "lunzhi.notary.keys", keys.toString()));
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK", "COORDINATOR");
        town = ShopWindow.open(station);
        secretary = town.person("officer-101", town.room, "DUTY_SECRETARY");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void a_matter_is_proved_to_a_stranger() throws Exception {
        Answer intake = register();
        Answer receipt = receipt(intake);

        assertThat(receipt.header("Cache-Control")).isEqualTo("no-store");
        JsonNode told = receipt.json();
        assertThat(told.get("kind").asString()).isEqualTo("GRIEVANCE");
        assertThat(told.get("code").asString())
                .isEqualTo(intake.json().get("code").asString());
        assertThat(told.get("status").asString()).isEqualTo("PROVED");
        assertThat(told.get("proof").get("key").asString()).isEqualTo(publicKey());
        assertIsProved(told);
        assertThat(told.get("leaf").get("number").asLong())
                .isEqualTo(
                        firstCommit(intake.json().get("grievanceId").asString()).number());
        assertThat(receipt.text()).doesNotContain("甲某", token(intake), "路灯");
    }

    @Test
    void an_order_is_proved_to_a_stranger() throws Exception {
        Answer placed = station.post("/api/resident/places/place-01/orders", null, Drive.example(PLACING, Map.of()));
        assertThat(placed.status()).as(placed.text()).isEqualTo(201);
        String code = placed.json().get("trackingCode").asString();
        JsonNode told = get("/api/resident/orders/" + code.toUpperCase(Locale.ROOT) + "/receipt", token(placed))
                .json();

        assertThat(told.get("kind").asString()).isEqualTo("ORDER");
        assertThat(told.get("code").asString()).isEqualTo(code);
        assertIsProved(told);
        assertThat(told.get("leaf").get("number").asLong())
                .isEqualTo(firstCommit("order-" + code).number());
        assertThat(get("/api/resident/orders/" + code + "/receipt/proof", token(placed))
                        .text())
                .isEqualTo(told.get("proof").get("file").asString());
        assertThat(get("/api/resident/grievances/" + code + "/receipt", token(placed))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_application_for_mediation_is_proved_to_a_stranger() throws Exception {
        Answer applied = brings(Map.of("source", "APPLIED", "paper", "调解申请书：界墙。"));
        String code = applied.json().get("code").asString();
        String path = "/api/resident/mediations/" + code.toLowerCase(Locale.ROOT) + "/receipt";
        Answer receipt = get(path, token(applied));
        JsonNode told = receipt.json();

        assertThat(told.get("kind").asString()).isEqualTo("MEDIATION");
        assertThat(told.get("code").asString()).isEqualTo(code);
        assertIsProved(told);
        String mediation = applied.json().get("mediationId").asString();
        assertThat(applied.header("Location")).endsWith("/api/mediations/" + mediation);
        assertThat(told.get("leaf").get("number").asLong())
                .isEqualTo(firstCommit(mediation).number());
        assertThat(get(path + "/proof", token(applied)).text())
                .isEqualTo(told.get("proof").get("file").asString());
        assertThat(receipt.text()).doesNotContain("甲某", "界墙", token(applied));
        assertThat(ReceiptForm.submit(station, code, token(applied)).text()).contains("调解申请", "已存证");
        assertThat(get(path, token(register())).status()).isEqualTo(404);
        assertThat(get("/api/resident/grievances/" + code + "/receipt", token(applied))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_dispute_that_nobody_applied_for_has_no_receipt() {
        Answer proposed = brings(Map.of("source", "PROACTIVE"));

        assertThat(proposed.json().path("token").isString()).isFalse();
        String path = "/api/resident/mediations/" + proposed.json().get("code").asString() + "/receipt";
        assertThat(get(path, "null").status()).isEqualTo(404);
        assertThat(get(path, "").status()).isBetween(400, 404);
    }

    private static Answer brings(Map<String, ?> dispute) {
        Map<String, Object> body = new TreeMap<>(dispute);
        body.putAll(Map.of("unit", town.room, "committee", town.committee, "scheme", "national-2010"));
        body.put("sides", List.of(Disputes.side("APPLICANT", "甲某"), Disputes.side("RESPONDENT", "乙某")));
        Answer brought = secretary.tries("POST /api/mediations", List.of(), body);
        assertThat(brought.status()).as(brought.text()).isEqualTo(201);
        return brought;
    }

    /** Record, hash, path, root and signature, by code that shares nothing with the station. */
    private static void assertIsProved(JsonNode receipt) throws Exception {
        JsonNode leaf = receipt.get("leaf");
        JsonNode proof = receipt.get("proof");
        byte[] hash = Rfc6962.leafHash(base64(leaf.get("entry")));
        assertThat(base64(leaf.get("hash"))).isEqualTo(hash);
        assertThat(leaf.get("fingerprint").asString())
                .matches("([0-9a-f]{4} ){15}[0-9a-f]{4}")
                .isEqualTo(java.util.HexFormat.of().formatHex(hash).replaceAll("(.{4})(?=.)", "$1 "));
        List<byte[]> path = new ArrayList<>();
        proof.get("path").forEach(each -> path.add(base64(each)));
        long size = proof.get("size").asLong();
        assertThat(Rfc6962.includes(
                        base64(proof.get("root")), size, leaf.get("number").asLong(), hash, path))
                .isTrue();
        String note = proof.get("checkpoint").asString();
        assertThat(note).contains("\n" + size + "\n" + proof.get("root").asString() + "\n");
        assertThat(Stranger.isSigned(note, publicKey())).isTrue();
        assertThat(Stranger.isProved(proof.get("file").asString(), publicKey())).isTrue();
    }

    @Test
    void it_stays_the_same_whatever_happens_after() {
        Answer intake = register();
        String before = receipt(intake).text();
        Answer more = station.call(
                "POST",
                path(intake) + "/supplements",
                null,
                Map.of("words", "还有一张照片。"),
                Map.of("Requester-Token", token(intake)));
        assertThat(more.status()).isEqualTo(200);
        receipt(register());

        assertThat(receipt(intake).text()).isEqualTo(before);
    }

    /** The key was rotated on another node, and nobody has copied the new one to this node yet. */
    @Test
    void it_is_pending_while_the_notary_cannot_sign_and_proved_with_the_same_leaf_after(@TempDir Path elsewhere)
            throws Exception {
        receipt(register());
        Path copy = Files.copy(keyFile(), elsewhere.resolve("notary.key"), StandardCopyOption.COPY_ATTRIBUTES);
        StoredKeys stored = new StoredKeys(station.bean(MongoDatabase.class));
        VerifierKey fresh = new SigningKeys(copy, stored, "none", Clock.systemUTC())
                .rotate()
                .verifier();
        Answer intake = register();

        JsonNode pending = receipt(intake).json();
        assertThat(pending.get("status").asString()).isEqualTo("PENDING");
        assertThat(pending.path("proof").isNull() || pending.path("proof").isMissingNode())
                .isTrue();
        Answer none = get(path(intake) + "/receipt/proof", token(intake));
        assertThat(none.status()).isEqualTo(503);
        assertThat(none.header("Retry-After")).isNotBlank();
        assertThat(ReceiptForm.submit(station, intake.json().get("code").asString(), token(intake))
                        .text())
                .contains("待签", "pending")
                .contains(pending.get("leaf").get("fingerprint").asString())
                .doesNotContain("tlog-proof", "已存证");

        Files.copy(copy, keyFile(), StandardCopyOption.COPY_ATTRIBUTES, StandardCopyOption.REPLACE_EXISTING);
        JsonNode proved = receipt(intake).json();
        assertThat(proved.get("status").asString()).isEqualTo("PROVED");
        assertThat(proved.get("leaf")).isEqualTo(pending.get("leaf"));
        assertThat(proved.get("proof").get("key").asString()).isEqualTo(fresh.toString());
        assertIsProved(proved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token-nobodys",
                "x",
                "null",
                "' or '1'='1",
                "{\"$ne\": null}",
                "<script>alert(1)</script>",
                "..%2f..%2f",
                "\u00e9\u00e8",
            })
    void a_hostile_token_opens_nothing_and_learns_nothing(String hostile) {
        Answer intake = register();
        Answer wrong = get(path(intake) + "/receipt", hostile);
        Answer nothing = get("/api/resident/grievances/NONE-NONE/receipt", hostile);

        assertThat(wrong.status()).isEqualTo(404);
        assertThat(wrong.text().replace(path(intake), ""))
                .isEqualTo(nothing.text().replaceAll("/api/.*NONE-NONE", ""));
        assertThat(get(path(intake) + "/receipt/proof", hostile).status()).isEqualTo(404);
        assertThat(ReceiptForm.submit(station, intake.json().get("code").asString(), hostile)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_token_that_is_missing_empty_or_of_another_matter_opens_nothing() {
        Answer intake = register();
        Answer other = register();

        assertThat(get(path(intake) + "/receipt", token(other)).status()).isEqualTo(404);
        assertThat(get(path(intake) + "/receipt", "").status()).isBetween(400, 404);
        assertThat(get(path(intake) + "/receipt", "x".repeat(6_000)).status()).isEqualTo(404);
        assertThat(station.get(path(intake) + "/receipt", null).status()).isEqualTo(400);
        assertThat(station.get(path(intake) + "/receipt", clerk).status()).isEqualTo(400);
        assertThat(get("/api/resident/grievances/..%5C..%5Cx/receipt", token(intake))
                        .status())
                .isBetween(400, 404);
    }

    @Test
    void its_file_is_verified_from_the_command_line_until_somebody_was_at_it(@TempDir Path folder) throws IOException {
        Answer intake = register();
        Answer proof = get(path(intake) + "/receipt/proof", token(intake));
        assertThat(proof.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(proof.header("Content-Disposition"))
                .contains("attachment", intake.json().get("code").asString() + ".tlog-proof");
        Path file = Files.writeString(folder.resolve("receipt.tlog-proof"), proof.text());
        Path known = Files.writeString(folder.resolve("keys"), publicKey() + "\n");

        StringWriter out = new StringWriter();
        assertThat(verify(out, "--receipt", file.toString(), "--keys", known.toString()))
                .isZero();
        assertThat(out.toString()).contains("holds").contains(" is in the signed tree of ");

        Files.writeString(file, proof.text().replaceFirst("extra (.{60})..", "extra $1AA"));
        assertThat(verify(out, "--receipt", file.toString(), "--keys", known.toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("DIFFERS");
        assertThat(verify(out, "--receipt", file.toString())).isEqualTo(2);
        Files.writeString(file, "nonsense");
        assertThat(verify(out, "--receipt", file.toString(), "--keys", known.toString()))
                .isEqualTo(2);
    }

    private static int verify(StringWriter out, String... arguments) {
        List<String> all = new ArrayList<>(List.of("verify"));
        all.addAll(List.of(arguments));
        return Lunzhi.door()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(new StringWriter(), true))
                .execute(all.toArray(String[]::new));
    }

    private static Path keyFile() throws IOException {
        try (var files = Files.list(keys)) {
            return files.filter(file ->
                            file.toString().endsWith(".key") && !file.toString().contains("master"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Commit firstCommit(String aggregate) {
        return station.bean(MongoEventLog.class)
                .commits()
                .ofAggregate(aggregate, 0)
                .get(0);
    }

    private static String publicKey() {
        JsonNode all = station.get("/log/keys", null).json();
        return all.get(all.size() - 1).get("key").asString();
    }

    private static Answer register() {
        Answer receipt = station.post("/api/grievances", clerk, Matters.intake());
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(201);
        return receipt;
    }

    private static Answer receipt(Answer intake) {
        Answer receipt = get(path(intake) + "/receipt", token(intake));
        assertThat(receipt.status()).as(receipt.text()).isEqualTo(200);
        return receipt;
    }

    private static Answer get(String path, String token) {
        return station.call("GET", path, null, null, Map.of("Requester-Token", token));
    }

    private static byte[] base64(JsonNode text) {
        return Base64.getDecoder().decode(text.asString());
    }

    private static String path(Answer intake) {
        return "/api/resident/grievances/" + intake.json().get("code").asString();
    }

    private static String token(Answer intake) {
        return intake.json().get("token").asString();
    }
}
