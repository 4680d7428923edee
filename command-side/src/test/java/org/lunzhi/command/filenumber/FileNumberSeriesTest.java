package org.lunzhi.command.filenumber;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.filenumber.FileNumberCommand.IssueFileNumber;
import org.lunzhi.command.filenumber.FileNumberCommand.VoidFileNumber;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.Refusals;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.filenumber.FileNumberEvent.FileNumberIssued;
import org.lunzhi.kernel.filenumber.FileNumberEvent.FileNumberVoided;
import org.lunzhi.kernel.filenumber.FileNumberSeriesId;
import org.lunzhi.kernel.filenumber.VoidReason;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.organisation.CommitteeId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNumberSeriesTest {

    private static final CommitteeId COMMITTEE = CommitteeId.of("committee-town");
    private static final FileNumberSeriesId SERIES = FileNumberSeriesId.of("filenumbers-committee-town-2026");
    private static final FileNumber FIRST = new FileNumber(COMMITTEE, 2026, 1);
    private static final FileNumber SECOND = new FileNumber(COMMITTEE, 2026, 2);
    private static final MediationId WALL = MediationId.of("mediation-wall");
    private static final MediationId WELL = MediationId.of("mediation-well");

    private final AggregateTestFixture<FileNumberSeries> series = new AggregateTestFixture<>(FileNumberSeries.class);

    @BeforeEach
    void startTheClock() {
        series.registerInjectableResource(new MovableClock("2026-03-02T09:00"));
    }

    private static FileNumberIssued issued(FileNumber number, MediationId mediation) {
        return new FileNumberIssued(SERIES, number, mediation, CalendarSamples.at("2026-03-02T09:00"));
    }

    private static FileNumberVoided voided(FileNumber number, MediationId mediation) {
        return new FileNumberVoided(
                SERIES, number, mediation, VoidReason.SPOILT, CalendarSamples.at("2026-03-02T09:00"));
    }

    private static IssueFileNumber issue(MediationId mediation) {
        return new IssueFileNumber(SERIES, COMMITTEE, 2026, mediation);
    }

    @Test
    void starts_with_one() {
        series.givenNoPriorActivity().when(issue(WALL)).expectEvents(issued(FIRST, WALL));
    }

    @Test
    void goes_on_without_a_gap() {
        series.given(issued(FIRST, WALL)).when(issue(WELL)).expectEvents(issued(SECOND, WELL));
    }

    @Test
    void gives_a_case_one_number_however_often_it_is_asked() {
        series.given(issued(FIRST, WALL)).when(issue(WALL)).expectNoEvents();
    }

    @Test
    void never_gives_a_number_again_that_was_struck_out() {
        series.given(issued(FIRST, WALL), voided(FIRST, WALL)).when(issue(WELL)).expectEvents(issued(SECOND, WELL));
    }

    @Test
    void strikes_a_number_out_once_and_only_if_it_was_given() {
        series.given(issued(FIRST, WALL))
                .when(new VoidFileNumber(SERIES, FIRST, VoidReason.SPOILT))
                .expectEvents(voided(FIRST, WALL));
    }

    @Test
    void does_not_strike_out_what_is_struck_out() {
        series.given(List.of(issued(FIRST, WALL), voided(FIRST, WALL)))
                .when(new VoidFileNumber(SERIES, FIRST, VoidReason.SPOILT))
                .expectException(Refusals.refusedBy(FileNumberRule.NUMBER_VOID));
    }

    @Test
    void does_not_strike_out_what_was_never_given() {
        series.given(issued(FIRST, WALL))
                .when(new VoidFileNumber(SERIES, SECOND, VoidReason.SPOILT))
                .expectException(Refusals.refusedBy(FileNumberRule.NUMBER_NOT_ISSUED));
    }

    @Test
    void reads_as_on_the_cover() {
        assertThat(FIRST.text("闫满")).isEqualTo("(2026)闫满人调字第1号");
    }
}
