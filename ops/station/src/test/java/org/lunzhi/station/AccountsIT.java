package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.station.RunningStation.Answer;
import org.lunzhi.station.account.Accounts;
import org.lunzhi.station.account.FirstAdministrator;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountsIT {

    private static RunningStation station;

    @BeforeAll
    static void start() {
        station = RunningStation.start(Map.of("lunzhi.residents.per-address", 3));
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @Test
    void the_first_administrator_is_made_once_with_a_password_that_nobody_could_guess() {
        assertThat(station.administrator().password()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(station.bean(FirstAdministrator.class).createIfNobody()).isEmpty();
        for (String common : List.of("admin", "password", "123456", "", "lunzhi")) {
            Answer refused = station.post("/api/tokens", null, Map.of("username", "admin", "password", common));
            assertThat(refused.status()).isIn(401, 429);
        }
    }

    @Test
    void passwords_are_kept_as_argon2id_and_no_two_are_alike() {
        assertThat(station.bean(Accounts.class).active("admin").orElseThrow().passwordHash())
                .startsWith("$argon2id$")
                .doesNotContain(station.administrator().password());
        List<String> generated = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            generated.add(open(name).json().get("password").asString());
        }
        assertThat(generated)
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).hasSizeGreaterThanOrEqualTo(20));
    }

    @Test
    void a_token_ends_with_its_time_although_it_was_just_used() {
        Answer issued = station.post("/api/tokens", token("short-lived"), Map.of("validFor", "PT10S"));
        String token = issued.json().get("token").asString();
        assertThat(station.get("/api/me", token).status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> station.get("/api/me", token).status() == 401);
        Answer refused = station.get("/api/me", token);
        assertThat(refused.rule()).isEqualTo("SIGN_IN_FAILED");
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void a_token_lives_no_longer_than_is_allowed() {
        String owner = token("owner");
        for (String lifetime : List.of("PT0S", "PT-1H", "P91D")) {
            Answer refused = station.post("/api/tokens", owner, Map.of("validFor", lifetime));
            assertThat(refused.rule()).isEqualTo("TOKEN_LIFETIME_BOUNDED");
            assertThat(refused.json().get("field").asString()).isEqualTo("validFor");
        }
    }

    @Test
    void residents_may_not_ask_too_fast() {
        String path = "/api/resident/orders/aaaa-bbbb-cccc";
        for (int i = 0; i < 3; i++) {
            assertThat(station.get(path, null).status()).isEqualTo(404);
        }
        Answer refused = station.get(path, null);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.rule()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    @Test
    void accounts_come_in_pages_that_follow_each_other() {
        for (String name : List.of("page-a", "page-b", "page-c")) {
            open(name);
        }
        List<String> names = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = station.get("/api/accounts?limit=2&after=" + after, station.administratorToken())
                    .json();
            page.get("accounts")
                    .forEach(account -> names.add(account.get("username").asString()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(names)
                .contains("admin", "page-a", "page-b", "page-c")
                .doesNotHaveDuplicates()
                .isSorted();
    }

    private static String token(String name) {
        return station.tokenFor(name, open(name).json().get("password").asString());
    }

    private static Answer open(String name) {
        Answer opened = station.post(
                "/api/accounts",
                station.administratorToken(),
                Map.of("username", name, "office", Map.of("unit", Matters.UNIT, "roles", List.of("INTAKE_CLERK"))));
        assertThat(opened.status()).describedAs(opened.text()).isEqualTo(201);
        return opened;
    }
}
