package org.lunzhi.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.ledger.LedgerSamples.CASE;
import static org.lunzhi.kernel.ledger.LedgerSamples.CLOSED;
import static org.lunzhi.kernel.ledger.LedgerSamples.ENTRY;
import static org.lunzhi.kernel.ledger.LedgerSamples.LEDGER;
import static org.lunzhi.kernel.ledger.LedgerSamples.LOOKED_AT;
import static org.lunzhi.kernel.ledger.LedgerSamples.MAPPING;
import static org.lunzhi.kernel.ledger.LedgerSamples.RECEIVED;
import static org.lunzhi.kernel.ledger.LedgerSamples.closed;
import static org.lunzhi.kernel.ledger.LedgerSamples.open;
import static org.lunzhi.kernel.ledger.LedgerSamples.row;
import static org.lunzhi.kernel.ledger.LedgerSamples.taken;
import static org.lunzhi.kernel.ledger.LedgerSamples.updated;

import java.time.Clock;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RuleBooks;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.ledger.LedgerEvent.LedgerCaseUpdated;
import org.lunzhi.kernel.ledger.LedgerRow;
import org.lunzhi.kernel.ledger.LedgerStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerCaseTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");

    private FixtureConfiguration<LedgerCase> fixture = new AggregateTestFixture<>(LedgerCase.class);

    @BeforeEach
    void fixTheClock() {
        fixture = new AggregateTestFixture<>(LedgerCase.class);
        fixture.registerInjectableResource(Clock.fixed(NOW, StationTime.ZONE));
    }

    @Nested
    class Taking_a_row {

        @Test
        void tells_what_the_ledger_shows_at_the_time_it_came_in() {
            fixture.givenNoPriorActivity()
                    .when(take(closed()))
                    .expectResultMessagePayload(Taking.NEW)
                    .expectEvents(taken(closed()));
        }

        @Test
        void again_adds_nothing() {
            fixture.given(taken(closed()))
                    .when(take(closed()))
                    .expectResultMessagePayload(Taking.KNOWN)
                    .expectNoEvents();
        }

        @Test
        void again_adds_nothing_after_a_change_either() {
            fixture.given(taken(open()), updated(closed()))
                    .when(take(closed()))
                    .expectResultMessagePayload(Taking.KNOWN)
                    .expectNoEvents();
        }

        @Test
        void shown_otherwise_is_a_change_at_the_time_the_ledger_names() {
            fixture.given(taken(open()))
                    .when(take(closed()))
                    .expectResultMessagePayload(Taking.CHANGED)
                    .expectEvents(updated(closed()));
        }

        @Test
        void shown_otherwise_without_a_time_is_a_change_of_the_moment() {
            LedgerRow undated = row(LedgerStatus.CLOSED, null, CLOSED);
            fixture.given(taken(open()))
                    .when(take(undated))
                    .expectEvents(new LedgerCaseUpdated(CASE, undated, MAPPING, NOW));
        }

        @Test
        void claims_no_closing_time_for_a_closed_case_that_has_none() {
            LedgerRow untimed = row(LedgerStatus.CLOSED, LOOKED_AT, null);
            fixture.givenNoPriorActivity().when(take(untimed)).expectEvents(taken(untimed));
        }
    }

    @Nested
    class A_row_cannot_be_believed {

        @Test
        void if_the_case_was_closed_before_it_came_in() {
            fixture.givenNoPriorActivity()
                    .when(take(row(LedgerStatus.CLOSED, CLOSED, RECEIVED.minusSeconds(1))))
                    .expectNoEvents()
                    .expectException(refusedBy(LedgerRule.CLOSED_BEFORE_RECEIVED));
            taken_down(row(LedgerStatus.CLOSED, CLOSED, RECEIVED));
        }

        @Test
        void if_the_case_was_changed_before_it_came_in() {
            fixture.givenNoPriorActivity()
                    .when(take(row(LedgerStatus.OPEN, RECEIVED.minusSeconds(1), null)))
                    .expectNoEvents()
                    .expectException(refusedBy(LedgerRule.UPDATED_BEFORE_RECEIVED));
            taken_down(row(LedgerStatus.OPEN, RECEIVED, null));
        }

        @Test
        void if_an_open_case_has_a_closing_time() {
            fixture.givenNoPriorActivity()
                    .when(take(row(LedgerStatus.PENDING, LOOKED_AT, CLOSED)))
                    .expectNoEvents()
                    .expectException(refusedBy(LedgerRule.OPEN_WITH_CLOSING_TIME));
            taken_down(row(LedgerStatus.CANCELLED, LOOKED_AT, CLOSED));
        }

        @Test
        void if_it_tells_of_the_future() {
            fixture.givenNoPriorActivity()
                    .when(take(row(LedgerStatus.CLOSED, LOOKED_AT, NOW.plusSeconds(1))))
                    .expectNoEvents()
                    .expectException(refusedBy(LedgerRule.LEDGER_TIME_IN_FUTURE));
            taken_down(row(LedgerStatus.CLOSED, LOOKED_AT, NOW));
        }

        @Test
        void if_it_is_older_than_what_is_known() {
            fixture.given(taken(open()))
                    .when(take(row(LedgerStatus.PENDING, LOOKED_AT.minusSeconds(1), null)))
                    .expectException(refusedBy(LedgerRule.LEDGER_ROW_OUTDATED));
            LedgerRow asOld = row(LedgerStatus.PENDING, LOOKED_AT, null);
            fixture.given(taken(open())).when(take(asOld)).expectEvents(updated(asOld));
        }

        private void taken_down(LedgerRow shown) {
            fixture.givenNoPriorActivity().when(take(shown)).expectEvents(taken(shown));
        }
    }

    @Test
    void every_rule_is_broken_by_a_test() {
        assertThat(RuleBooks.untested(LedgerRule.class)).isEmpty();
    }

    private static TakeLedgerCase take(LedgerRow shown) {
        return new TakeLedgerCase(CASE, LEDGER, ENTRY, shown, MAPPING);
    }
}
