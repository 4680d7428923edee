package org.lunzhi.station.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenEntriesTest {

    @Test
    void every_id_is_new_once_and_known_from_then_on() {
        SeenEntries seen = new SeenEntries();
        assertThat(IntStream.range(0, 100_000).mapToObj(SeenEntriesTest::entry)).allMatch(seen::add);
        assertThat(IntStream.range(0, 100_000).mapToObj(SeenEntriesTest::entry)).noneMatch(seen::add);
    }

    private static LedgerEntryId entry(int number) {
        return LedgerEntryId.of("2026-" + number);
    }
}
