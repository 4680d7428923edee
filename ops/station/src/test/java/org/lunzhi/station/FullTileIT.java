package org.lunzhi.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long those who read the log may keep what they read, once it has a tile that is full. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FullTileIT {

    private static final int COMMITS = 260;

    private static RunningStation station;

    @BeforeAll
    static void fillATile() {
        station = RunningStation.start();
        String operator = station.tokenOfNew("operator", Matters.UNIT, "OPERATOR");
        String administrator = station.administratorToken();
        for (int i = 0; i < COMMITS; i++) {
            assertThat(station.post(
                                    "/api/units",
                                    administrator,
                                    Map.of("name", "片区", "kind", "DISTRICT", "from", "2026-01-01"))
                            .status())
                    .isEqualTo(201);
        }
        assertThat(station.post("/api/log/checkpoints", operator, null)
                        .json()
                        .get("size")
                        .asLong())
                .isGreaterThan(COMMITS);
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/log/tile/0/000", "/log/tile/entries/000"})
    void a_full_tile_is_for_ever(String tile) {
        assertThat(kept(tile)).contains("public", "immutable", "max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/log/tile/0/000.p/3", "/log/tile/0/001.p/2", "/log/tile/1/000.p/1", "/log/tile/entries/001.p/2"
            })
    void one_that_is_not_is_for_a_while(String tile) {
        assertThat(kept(tile)).contains("public", "max-age=300").doesNotContain("immutable");
    }

    @Test
    void a_checkpoint_is_asked_for_anew_each_time() {
        assertThat(List.of(kept("/log/checkpoint"))).containsExactly("no-cache");
    }

    private static String kept(String path) {
        assertThat(station.get(path, null).status()).isEqualTo(200);
        return station.get(path, null).header("Cache-Control");
    }
}
