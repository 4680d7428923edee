package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInIT {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void a_program_signs_in_by_token_and_is_out_at_once_when_it_is_revoked() {
        String token = station.administratorToken();
        Answer own = station.get("/api/tokens", token);
        assertThat(own.status()).isEqualTo(200);
        String other = station.administratorToken();
        String id = own.json().get(0).get("id").asString();

        assertThat(station.call("DELETE", "/api/tokens/" + id, other, null).status())
                .isEqualTo(204);

        Answer refused = station.get("/api/tokens", token);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.rule()).isEqualTo("SIGN_IN_FAILED");
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(station.get("/api/tokens", other).status()).isEqualTo(200);
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        Answer answer = station.get("/api/anything", null);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.rule()).isEqualTo("SIGN_IN_FIRST");
    }

    @Test
    void a_clerk_may_not_keep_the_account_register() {
        String administrator = station.administratorToken();
        Answer opened = station.post("/api/accounts", administrator, account("clerk-jia"));
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location")).isEqualTo("/api/accounts/clerk-jia");
        String clerk =
                station.tokenFor("clerk-jia", opened.json().get("password").asString());

        assertThat(station.get("/api/me", clerk).json().get("roles").get(0).asString())
                .isEqualTo("INTAKE_CLERK");
        assertThat(station.get("/api/accounts", clerk).rule()).isEqualTo("NOT_PERMITTED");
        assertThat(station.get("/api/accounts", administrator).status()).isEqualTo(200);
    }

    @Test
    void a_closed_account_is_out_at_once() {
        String administrator = station.administratorToken();
        Answer opened = station.post("/api/accounts", administrator, account("clerk-yi"));
        String clerk =
                station.tokenFor("clerk-yi", opened.json().get("password").asString());
        assertThat(station.get("/api/me", clerk).status()).isEqualTo(200);

        assertThat(station.call("DELETE", "/api/accounts/clerk-yi", administrator, null)
                        .status())
                .isEqualTo(204);

        assertThat(station.get("/api/me", clerk).status()).isEqualTo(401);
    }

    @Test
    void the_last_administrator_stays() {
        Answer answer = station.call("DELETE", "/api/accounts/admin", station.administratorToken(), null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.rule()).isEqualTo("AN_ADMINISTRATOR_REMAINS");
    }

    @Test
    void an_account_cannot_be_a_resident_or_the_system() {
        Map<String, Object> system =
                Map.of("username", "robot", "office", Map.of("unit", "unit-station", "roles", List.of("SYSTEM")));
        Answer answer = station.post("/api/accounts", station.administratorToken(), system);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("ROLE_OF_AN_OFFICER");
    }

    @Test
    void a_person_signs_in_by_the_page_and_other_sites_cannot_use_the_session() {
        Answer page = station.get("/sign-in", null);
        String session = cookie(page);
        Answer entered = submit(session, csrf(page), station.administrator().password());
        assertThat(entered.status()).isEqualTo(302);
        String signedIn = cookie(entered);
        assertThat(signedIn).isNotEqualTo(session);

        assertThat(withSession("GET", "/", signedIn).text()).contains("admin");
        assertThat(withSession("GET", "/api/me", signedIn).status()).isEqualTo(200);
        assertThat(withSession("POST", "/api/accounts/admin/password", signedIn).rule())
                .isEqualTo("FORM_OUTDATED");
    }

    @Test
    void a_wrong_password_on_the_page_says_only_that_it_failed() {
        Answer page = station.get("/sign-in", null);
        Answer refused = submit(cookie(page), csrf(page), "wrong");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text()).contains("用户名或密码不正确");
    }

    private static Map<String, Object> account(String username) {
        return Map.of("username", username, "office", Map.of("unit", "unit-station", "roles", List.of("INTAKE_CLERK")));
    }

    private static Answer submit(String session, String csrf, String password) {
        String form = "username=admin&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        return station.send(HttpRequest.newBuilder(station.at("/sign-in"))
                .header("Cookie", session)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static Answer withSession(String method, String path, String session) {
        return station.send(HttpRequest.newBuilder(station.at(path))
                .header("Cookie", session)
                .method(method, BodyPublishers.noBody())
                .build());
    }

    private static String cookie(Answer answer) {
        return answer.header("Set-Cookie").replaceFirst(";.*", "");
    }

    private static String csrf(Answer page) {
        Matcher found = CSRF.matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
