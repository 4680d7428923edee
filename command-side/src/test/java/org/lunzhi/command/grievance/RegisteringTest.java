package org.lunzhi.command.grievance;

import static org.lunzhi.command.support.Refusals.refusedBy;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.COMPLAINANT;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.grievance.GrievanceSamples.NOTICE;
import static org.lunzhi.kernel.grievance.GrievanceSamples.SCHEME;
import static org.lunzhi.kernel.grievance.GrievanceSamples.STATION;
import static org.lunzhi.kernel.grievance.GrievanceSamples.document;
import static org.lunzhi.kernel.grievance.GrievanceSamples.receipt;
import static org.lunzhi.kernel.grievance.GrievanceSamples.registered;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.standing.GrievanceRule;
import org.lunzhi.command.support.Rule;
import org.lunzhi.command.support.SupportRule;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RegisteringTest {

    private static final ProcessingNotice NONE_GIVEN = new ProcessingNotice(null, ProcessingBasis.EMERGENCY_PROTECTION);

    @Test
    void writes_down_what_was_said_and_fixes_the_time_of_receipt() {
        registering(new Intake()).expectEvents(registered());
    }

    @Test
    void is_for_those_who_receive_people() {
        GrievanceStory.after().refuses(new Intake().command(), People.REVIEWER, SupportRule.ROLE_MISSING);
    }

    @Test
    void needs_the_processing_notice() {
        refused(new Intake().with(NONE_GIVEN), GrievanceRule.NOTICE_MISSING);
    }

    @Test
    void needs_no_notice_in_an_emergency() {
        accepted(new Intake().with(NONE_GIVEN).emergency());
    }

    @Test
    void names_a_complainant() {
        refused(
                new Intake().with(new Reporter(null, List.of(), false, false, false)),
                GrievanceRule.COMPLAINANT_MISSING);
    }

    @Test
    void may_be_anonymous() {
        accepted(new Intake().with(new Reporter(null, List.of(), true, false, false)));
    }

    @Test
    void keeps_no_name_of_who_wants_to_be_anonymous() {
        refused(
                new Intake().with(new Reporter(COMPLAINANT, List.of(), true, false, false)),
                GrievanceRule.ANONYMOUS_HAS_NO_NAME);
    }

    @Test
    void golden_scenario_4_a_group_of_twelve_speaks_through_five() {
        accepted(new Intake().with(group(5)));
    }

    @Test
    void golden_scenario_4_a_sixth_representative_is_refused() {
        refused(new Intake().with(group(6)), GrievanceRule.REPRESENTATIVES_EXCEEDED);
    }

    @Test
    void is_not_received_in_the_future() {
        refused(new Intake().with(receipt(at("2026-02-12T09:01"))), GrievanceRule.RECEIVED_IN_FUTURE);
    }

    @Test
    void may_be_recorded_later_on_the_same_day() {
        accepted(new Intake().with(receipt(at("2026-02-12T00:00"))));
    }

    @Test
    void of_an_earlier_day_needs_a_reason() {
        refused(new Intake().with(receipt(at("2026-02-11T23:59"))), GrievanceRule.BACKDATING_WITHOUT_REASON);
    }

    @Test
    void of_the_last_seven_days_is_possible_with_a_reason() {
        accepted(new Intake().with(fromPaper("2026-02-05T00:00")));
    }

    @Test
    void of_more_than_seven_days_ago_is_too_late() {
        refused(new Intake().with(fromPaper("2026-02-04T23:59")), GrievanceRule.BACKDATED_TOO_FAR);
    }

    @Test
    void a_part_of_another_matter_keeps_its_old_time_of_receipt() {
        accepted(new Intake()
                .with(fromPaper("2026-01-04T10:00"))
                .with(Source.splitFrom(GrievanceId.of("grievance-whole"))));
    }

    @Test
    void golden_scenario_5_a_denunciation_is_sealed() {
        refused(new Intake().with(MatterType.DENUNCIATION), GrievanceRule.DENUNCIATION_NOT_SEALED);
    }

    @Test
    void golden_scenario_5_a_sealed_matter_names_the_accused_unit() {
        refused(
                new Intake().with(MatterType.DENUNCIATION).with(new Protection(true, List.of())),
                GrievanceRule.EXCLUDED_UNIT_MISSING);
        accepted(new Intake()
                .with(MatterType.DENUNCIATION)
                .with(new Protection(true, List.of(GrievanceSamples.CO_HANDLER))));
    }

    private static void accepted(Intake intake) {
        registering(intake).expectSuccessfulHandlerExecution();
    }

    private static void refused(Intake intake, Rule rule) {
        registering(intake).expectNoEvents().expectException(refusedBy(rule));
    }

    private static ResultValidator<?> registering(Intake intake) {
        return GrievanceStory.after().when(intake.command(), People.CLERK);
    }

    private static Reporter group(int representatives) {
        List<PartyRef> named = IntStream.rangeClosed(1, representatives)
                .mapToObj(number -> PartyRef.of("party-representative-" + number))
                .toList();
        return new Reporter(COMPLAINANT, named, false, false, false);
    }

    private static Receipt fromPaper(String wallClock) {
        return new Receipt(STATION, GrievanceSamples.CLERK, at(wallClock), BackdatingReason.PAPER_RECORD);
    }

    /** The registration of the samples, with single facts changed. */
    private record Intake(
            MatterType kind,
            Reporter reporter,
            Receipt receipt,
            Protection protection,
            ProcessingNotice notice,
            Source source,
            boolean urgent) {

        Intake() {
            this(
                    MatterType.UNKNOWN,
                    GrievanceSamples.reporter(),
                    GrievanceSamples.receipt(at("2026-02-12T09:00")),
                    Protection.NONE,
                    NOTICE,
                    Source.DIRECT,
                    false);
        }

        Intake with(MatterType other) {
            return new Intake(other, reporter, receipt, protection, notice, source, urgent);
        }

        Intake with(Reporter other) {
            return new Intake(kind, other, receipt, protection, notice, source, urgent);
        }

        Intake with(Receipt other) {
            return new Intake(kind, reporter, other, protection, notice, source, urgent);
        }

        Intake with(Protection other) {
            return new Intake(kind, reporter, receipt, other, notice, source, urgent);
        }

        Intake with(ProcessingNotice other) {
            return new Intake(kind, reporter, receipt, protection, other, source, urgent);
        }

        Intake with(Source other) {
            return new Intake(kind, reporter, receipt, protection, notice, other, urgent);
        }

        Intake emergency() {
            return new Intake(kind, reporter, receipt, protection, notice, source, true);
        }

        RegisterGrievance command() {
            return new RegisterGrievance(
                    ID,
                    kind,
                    IntakeChannel.HOTLINE,
                    PlaceCode.of("place-yanman-3"),
                    document("summary", DocumentType.STATEMENT),
                    reporter,
                    receipt,
                    protection,
                    notice,
                    source,
                    SCHEME,
                    false,
                    urgent);
        }
    }
}
