package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.notary.independent.Stranger;
import org.lunzhi.station.RunningStation.Answer;
import tools.jackson.databind.JsonNode;

/** The receipt as a page that somebody prints. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptPageIT {

    private static RunningStation station;
    private static String clerk;

    @BeforeAll
    static void start() {
        station = RunningStation.start(Map.of("lunzhi.residents.per-address", 100_000));
        clerk = station.tokenOfNew("clerk", Matters.UNIT, "INTAKE_CLERK");
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void says_in_chinese_and_english_what_the_receipt_says() {
        Answer intake = station.post("/api/grievances", clerk, Matters.intake());
        JsonNode told = receipt(intake);
        Answer page = ReceiptForm.submit(station, code(intake), token(intake));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.text())
                .contains("<html lang=\"zh\"", "存证回执", "Receipt with proof", "怎样核验", "How to check")
                .contains(
                        "已存证", code(intake), told.get("leaf").get("fingerprint").asString())
                .contains(told.get("leaf").get("entry").asString())
                .contains(told.get("leaf").get("number").asLong() + " / "
                        + told.get("leaf").get("position").asLong())
                .doesNotContain("待签", token(intake), "甲某", "路灯");
    }

    @Test
    void needs_no_script_and_nothing_from_elsewhere() throws Exception {
        Answer intake = station.post("/api/grievances", clerk, Matters.intake());
        String page = ReceiptForm.submit(station, code(intake), token(intake)).text();

        assertThat(page).doesNotContain("<script", " on", "src=", "http:", "https:");
        Matcher sheet =
                Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"").matcher(page);
        assertThat(sheet.find()).isTrue();
        Answer style = station.get(sheet.group(1).replaceFirst(";jsessionid.*", ""), null);
        assertThat(style.text()).contains("@page { size: A4", "@media print").doesNotContain("url(", "@import");
        assertThat(Files.readString(Path.of("src/main/resources/templates/receipt.html")))
                .doesNotContain("th:utext", "[(", "<script");
    }

    @Test
    void carries_the_proof_and_the_data_to_take_along() throws Exception {
        Answer intake = station.post("/api/grievances", clerk, Matters.intake());
        String page = ReceiptForm.submit(station, code(intake), token(intake)).text();
        String key = station.get("/log/keys", null).json().get(0).get("key").asString();

        assertThat(Stranger.isProved(carried(page, "text/plain"), key)).isTrue();
        assertThat(carried(page, "application/json"))
                .isEqualTo(station.call("GET", path(intake), null, null, Map.of("Requester-Token", token(intake)))
                        .text());
    }

    private static String carried(String page, String type) {
        Matcher link = Pattern.compile("href=\"data:" + type + ";charset=utf-8;base64,([^\"]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        String base64 = link.group(1);
        return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    }

    @Test
    void shows_what_somebody_typed_as_text_only() {
        String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(2)>${7*7}__${7*7}__";
        Answer page = ReceiptForm.submit(station, hostile, hostile);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text())
                .contains("没有与此编号和密码相符的事项")
                .contains("&lt;script&gt;alert(1)")
                .contains("${7*7}")
                .doesNotContain("<script>", "<img");
    }

    @Test
    void is_not_had_from_another_site_or_by_its_address() {
        Answer intake = station.post("/api/grievances", clerk, Matters.intake());
        String typed = "?code=" + code(intake) + "&token=" + token(intake);

        assertThat(station.get("/receipt" + typed, null).text()).doesNotContain("Receipt with proof", code(intake));
        assertThat(station.post("/receipt" + typed, null, null).status()).isEqualTo(403);
        assertThat(ReceiptForm.submit(station, code(intake), "token-nobodys").text())
                .doesNotContain("Receipt with proof", "fingerprint");
    }

    @Test
    void the_form_speaks_english_to_whoever_asks_for_it() {
        Answer form = station.call("GET", "/receipt", null, null, Map.of("Accept-Language", "en"));
        assertThat(form.text()).contains("Show the receipt", "<html lang=\"en\"");
        assertThat(station.get("/receipt", null).text()).contains("出示回执");
    }

    private static JsonNode receipt(Answer intake) {
        return station.call("GET", path(intake), null, null, Map.of("Requester-Token", token(intake)))
                .json();
    }

    private static String path(Answer intake) {
        return "/api/resident/grievances/" + code(intake) + "/receipt";
    }

    private static String code(Answer intake) {
        return intake.json().get("code").asString();
    }

    private static String token(Answer intake) {
        return intake.json().get("token").asString();
    }
}
