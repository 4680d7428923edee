package org.lunzhi.kernel.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.grievance.intake.LedgerEntryId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerContractTest extends EventContract {

    LedgerContractTest() {
        super(
                LedgerEvent.class,
                List.of(LedgerSamples.taken(LedgerSamples.closed()), LedgerSamples.updated(LedgerSamples.closed())));
    }

    /** Were it ever to change, every ledger read before would be doubled when it is read again. */
    @Test
    void the_id_of_an_entry_is_the_same_for_ever() {
        assertThat(LedgerSamples.CASE).isEqualTo(LedgerCaseId.of("ledgercase-2wkhefvm0y3rztm6hf0dzb1p"));
    }

    @Test
    void entries_of_other_ledgers_and_shifted_borders_have_other_ids() {
        assertThat(LedgerCaseId.in(LedgerId.of("ab"), LedgerEntryId.of("c")))
                .isNotEqualTo(LedgerCaseId.in(LedgerId.of("a"), LedgerEntryId.of("bc")));
        assertThat(LedgerCaseId.in(LedgerId.of("other"), LedgerSamples.ENTRY)).isNotEqualTo(LedgerSamples.CASE);
    }
}
