package org.lunzhi.command.grievance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.command.grievance.GrievanceStory.OTHER;
import static org.lunzhi.kernel.calendar.CalendarSamples.at;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.grievance.GrievanceSamples;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.RecordEvent.MatterSplitOff;
import org.lunzhi.kernel.grievance.intake.BackdatingReason;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.PolicySamples;
import org.lunzhi.kernel.privacy.DocumentType;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMatterSplitRegisterPartTest {

    private static final MatterSplitOff CUT = new MatterSplitOff(
            ID,
            OTHER,
            MatterType.COMPLAINT,
            IntakeChannel.SPLIT,
            GrievanceSamples.registered().place(),
            GrievanceSamples.document("part", DocumentType.STATEMENT),
            GrievanceSamples.reporter(),
            new Receipt(
                    GrievanceSamples.STATION,
                    GrievanceSamples.CLERK,
                    at("2026-02-12T09:00"),
                    BackdatingReason.TAKEN_OVER),
            new Protection(true, List.of(UnitId.of("unit-accused"))),
            GrievanceSamples.NOTICE,
            GrievanceSamples.SCHEME,
            true,
            false,
            at("2026-06-30T09:00"));

    private final RecordingGateway gateway = new RecordingGateway();
    private final WhenMatterSplitRegisterPart reaction = new WhenMatterSplitRegisterPart(gateway);

    @Test
    void the_part_takes_along_what_protects_the_whole_and_when_it_was_received() {
        reaction.react(CUT);

        assertThat(gateway.sent())
                .containsExactly(new RegisterGrievance(
                        OTHER,
                        CUT.kind(),
                        IntakeChannel.SPLIT,
                        CUT.place(),
                        CUT.summary(),
                        CUT.reporter(),
                        CUT.receipt(),
                        CUT.protection(),
                        CUT.notice(),
                        Source.splitFrom(ID),
                        CUT.categoryScheme(),
                        true,
                        false));
    }

    @Test
    void a_grievance_takes_it_however_long_ago_the_whole_was_received() {
        reaction.react(CUT);

        GrievanceStory.after().at("2026-06-30T09:00").allows(gateway.sent().get(0), Actor.SYSTEM);
    }

    @Test
    void told_twice_there_is_one_part() {
        try (InMemoryCommandSide side = new InMemoryCommandSide(
                        new MovableClock("2026-06-30T09:00"),
                        List.of(),
                        PolicySamples.always(PolicySamples.shandong()),
                        CalendarSamples.calendars(),
                        new SmallTree())
                .with(Grievance.class)) {
            var registering = new WhenMatterSplitRegisterPart(side.commands());
            registering.react(CUT);
            registering.react(CUT);

            assertThat(side.eventsOf(OTHER)).singleElement().isInstanceOf(GrievanceRegistered.class);
        }
    }
}
