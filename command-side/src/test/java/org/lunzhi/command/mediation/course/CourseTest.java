package org.lunzhi.command.mediation.course;

import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationSamples.period;
import static org.lunzhi.kernel.mediation.MediationSamples.untilSitting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.matchers.Matchers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.course.CourseCommand.ExpirePeriod;
import org.lunzhi.command.mediation.course.CourseCommand.ExtendPeriod;
import org.lunzhi.command.mediation.course.CourseCommand.RecalculatePeriod;
import org.lunzhi.command.mediation.course.CourseCommand.RemindOfPeriod;
import org.lunzhi.command.mediation.course.CourseCommand.ResumeCase;
import org.lunzhi.command.mediation.course.CourseCommand.SuspendCase;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.mediation.CourseEvent.MediationResumed;
import org.lunzhi.kernel.mediation.CourseEvent.MediationSuspended;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodExtended;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodRanOut;
import org.lunzhi.kernel.mediation.CourseEvent.PeriodReminded;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;
import org.lunzhi.kernel.privacy.PartyRef;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CourseTest {

    private static final DeadlineId PERIOD = period().id();

    private final CaseFixture mediation = new CaseFixture().at("2026-03-10T09:00");

    private static List<Object> plus(List<Object> past, Object... more) {
        List<Object> all = new ArrayList<>(past);
        all.addAll(List.of(more));
        return all;
    }

    private static ExtendPeriod extend(LocalDate until, List<PartyRef> agreed) {
        return new ExtendPeriod(CASE, until, agreed, false);
    }

    private static MediationSuspended suspended(SuspensionCause cause) {
        return new MediationSuspended(CASE, cause, null, at("2026-03-10T09:00"));
    }

    @Test
    void a_period_is_extended_if_all_agree_before_it_is_over() {
        mediation
                .at("2026-03-26T23:00")
                .after(untilSitting(), extend(LocalDate.of(2026, 4, 9), BOTH))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches((Object event) -> event instanceof PeriodExtended extended
                                && extended.deadlines().get(0).id().equals(PERIOD)
                                && extended.deadlines().get(0).raw().equals(LocalDate.of(2026, 4, 9))),
                        Matchers.andNoMore())));
    }

    @Test
    void a_period_is_not_extended_by_one_side() {
        mediation.refuses(
                untilSitting(), extend(LocalDate.of(2026, 4, 9), List.of(JIA)), MediationRule.EXTENSION_NOT_AGREED);
    }

    @Test
    void a_period_that_is_over_is_not_extended() {
        mediation
                .at("2026-03-27T00:00")
                .refuses(untilSitting(), extend(LocalDate.of(2026, 4, 9), BOTH), MediationRule.EXTENSION_AFTER_DUE);
    }

    @Test
    void an_extension_ends_later_than_the_period() {
        mediation.refuses(untilSitting(), extend(LocalDate.of(2026, 3, 26), BOTH), MediationRule.EXTENSION_NOT_LONGER);
        new CaseFixture()
                .after(untilSitting(), extend(LocalDate.of(2026, 3, 27), BOTH))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void the_time_of_an_appraisal_is_left_out() {
        mediation
                .at("2026-03-15T09:00")
                .after(plus(untilSitting(), suspended(SuspensionCause.APPRAISAL)), new ResumeCase(CASE))
                .expectEventsMatching(Matchers.payloadsMatching(Matchers.exactSequenceOf(
                        Matchers.matches((Object event) -> event instanceof MediationResumed resumed
                                && resumed.daysLeftOut() == 5
                                && resumed.deadlines().get(0).raw().equals(LocalDate.of(2026, 3, 31))),
                        Matchers.andNoMore())));
    }

    @Test
    void any_other_rest_does_not_stop_the_clock() {
        mediation
                .at("2026-03-15T09:00")
                .after(plus(untilSitting(), suspended(SuspensionCause.SUSPECTED_SHAM)), new ResumeCase(CASE))
                .expectEvents(new MediationResumed(
                        CASE, SuspensionCause.SUSPECTED_SHAM, 0, List.of(), at("2026-03-15T09:00")));
    }

    @Test
    void a_case_rests_once_and_goes_on_only_if_it_rests() {
        mediation.refuses(
                plus(untilSitting(), suspended(SuspensionCause.SAFETY)),
                new SuspendCase(CASE, SuspensionCause.SAFETY, null),
                MediationRule.CASE_SUSPENDED);
        new CaseFixture().refuses(untilSitting(), new ResumeCase(CASE), MediationRule.NOT_SUSPENDED);
    }

    @Test
    void the_mediators_are_reminded_once_by_the_station() {
        var reminded = new PeriodReminded(CASE, PERIOD, at("2026-03-10T09:00"));
        mediation
                .after(untilSitting(), new RemindOfPeriod(CASE, PERIOD), Actor.SYSTEM)
                .expectEvents(reminded);
        new CaseFixture()
                .after(plus(untilSitting(), reminded), new RemindOfPeriod(CASE, PERIOD), Actor.SYSTEM)
                .expectNoEvents();
    }

    @Test
    void the_period_runs_out_once_and_not_a_minute_early() {
        mediation
                .at("2026-03-26T23:59")
                .refuses(untilSitting(), new ExpirePeriod(CASE, PERIOD), Actor.SYSTEM, MediationRule.PERIOD_NOT_OVER);
        var over = new PeriodRanOut(CASE, PERIOD, List.of(PERIOD), at("2026-03-27T00:00"));
        new CaseFixture()
                .at("2026-03-27T00:00")
                .after(untilSitting(), new ExpirePeriod(CASE, PERIOD), Actor.SYSTEM)
                .expectEvents(over);
        new CaseFixture()
                .at("2026-03-28T00:00")
                .after(plus(untilSitting(), over), new ExpirePeriod(CASE, PERIOD), Actor.SYSTEM)
                .expectNoEvents();
    }

    @Test
    void the_same_calendar_moves_nothing() {
        mediation
                .after(untilSitting(), new RecalculatePeriod(CASE), Actor.SYSTEM)
                .expectNoEvents();
    }
}
