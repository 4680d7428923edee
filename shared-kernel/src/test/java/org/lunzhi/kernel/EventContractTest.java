package org.lunzhi.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lunzhi.kernel.eventlog.contract.EventUpgrade;
import org.lunzhi.kernel.eventlog.contract.LogId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventContractTest {

    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    private static final LampLit LIT = new LampLit(LogId.of("lamp-1"), LogId.of("by-2"), null, NOON);
    private static final String APPROVED =
            "{\"lamp\":\"lamp-1\",\"by\":\"by-2\",\"wick\":null,\"occurredAt\":\"2026-03-02T04:00:00Z\"}";

    @TempDir
    Path contracts;

    sealed interface LampEvent {}

    /** Revision 2 says who lit the lamp. */
    @Revision("2")
    record LampLit(LogId lamp, LogId by, @Nullable LogId wick, Instant occurredAt) implements LampEvent {}

    @BeforeEach
    void approve() throws IOException {
        Files.createDirectories(contracts.resolve("lamp"));
    }

    @Test
    void holds_for_an_event_that_is_written_as_approved() throws IOException {
        sample("LampLit.2.json", APPROVED);
        assertThatCode(() -> contract(List.of(LIT)).writesAndReadsItsSample(LampLit.class))
                .doesNotThrowAnyException();
    }

    @Test
    void asks_for_a_sample_that_is_missing_and_says_how_to_make_it() {
        assertThatThrownBy(() -> contract(List.of(LIT)).writesAndReadsItsSample(LampLit.class))
                .hasMessageContaining("LampLit.2.json")
                .hasMessageContaining("-Dlunzhi.contracts.write=true");
    }

    @Test
    void asks_for_an_example_of_an_event_that_has_none() {
        assertThatThrownBy(() -> contract(List.of()).writesAndReadsItsSample(LampLit.class))
                .hasMessageContaining("No example of LampLit");
    }

    @Test
    void is_broken_by_a_component_that_was_renamed() throws IOException {
        sample("LampLit.2.json", APPROVED.replace("by", "lighter"));
        assertThatThrownBy(() -> contract(List.of(LIT)).writesAndReadsItsSample(LampLit.class))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void is_broken_by_an_old_sample_that_no_upgrade_leads_on() throws IOException {
        Path old = sample("LampLit.1.json", "{\"lamp\":\"lamp-1\",\"occurredAt\":\"2026-03-02T04:00:00Z\"}");
        assertThatThrownBy(() -> contract(List.of(LIT)).becomesToday(old)).hasMessageContaining("revision");
    }

    @Test
    void is_broken_by_an_upgrade_that_leaves_a_fact_out() throws IOException {
        Path old = sample("LampLit.1.json", "{\"lamp\":\"lamp-1\",\"occurredAt\":\"2026-03-02T04:00:00Z\"}");
        EventUpgrade forgetful = EventUpgrade.of("lamp/LampLit", "1", "2", event -> {});
        assertThatThrownBy(() -> contract(List.of(LIT), forgetful).becomesToday(old))
                .hasMessageContaining(".by");
    }

    @Test
    void holds_for_an_old_sample_that_an_upgrade_leads_on() throws IOException {
        Path old = sample("LampLit.1.json", "{\"lamp\":\"lamp-1\",\"occurredAt\":\"2026-03-02T04:00:00Z\"}");
        EventUpgrade upgrade = EventUpgrade.of("lamp/LampLit", "1", "2", event -> event.put("by", "unknown"));
        assertThatCode(() -> contract(List.of(LIT), upgrade).becomesToday(old)).doesNotThrowAnyException();
        assertThat(contract(List.of(LIT)).storedSamples()).containsExactly(old);
    }

    private Path sample(String name, String json) throws IOException {
        return Files.writeString(contracts.resolve("lamp").resolve(name), json);
    }

    private EventContract contract(List<?> samples, EventUpgrade... upgrades) {
        return new EventContract(LampEvent.class, samples, contracts, new EventUpcasterChain(upgrades)) {
            @Override
            boolean mayWriteSamples() {
                return false;
            }
        };
    }
}
