package org.lunzhi.command.grievance.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.grievance.GrievanceSamples.ID;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.JIA;
import static org.lunzhi.kernel.mediation.MediationCast.ROOM;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.jia;
import static org.lunzhi.kernel.mediation.MediationCast.matter;
import static org.lunzhi.kernel.mediation.MediationCast.yi;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.grievance.intake.IntakeCommand.AwaitMediationPart;
import org.lunzhi.command.grievance.intake.IntakeCommand.RecordMediationEnd;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.outcome.MediationEnd;
import org.lunzhi.kernel.mediation.EndingEvent.AgreementTookEffect;
import org.lunzhi.kernel.mediation.EndingEvent.MediationTerminated;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.MediationSamples;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationDeclined;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.OpeningEvent.PartyRefused;
import org.lunzhi.kernel.mediation.UpkeepEvent.DisputeSplitOff;
import org.lunzhi.kernel.mediation.conduct.Manner;
import org.lunzhi.kernel.mediation.ending.DeclineReason;
import org.lunzhi.kernel.mediation.ending.TerminationReason;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenMediationEndedTellGrievanceTest {

    private static final MediationId PART = MediationId.of("mediation-drain");
    private static final Instant THEN = at("2026-03-06T16:00");

    private final RecordingGateway gateway = new RecordingGateway();
    private final WhenMediationEndedTellGrievance reaction = new WhenMediationEndedTellGrievance(gateway);

    @Test
    void every_way_in_which_a_mediation_ends_is_told_to_the_grievance() {
        reaction.react(new AgreementTookEffect(CASE, ID, AGREEMENT, THEN, THEN));
        reaction.react(terminated(ID, TerminationReason.NOT_REACHED));
        reaction.react(terminated(ID, TerminationReason.PARTY_WITHDREW));
        reaction.react(new MediationDeclined(CASE, ID, DeclineReason.NO_JURISDICTION, List.of(), THEN));
        reaction.react(new PartyRefused(CASE, ID, JIA, Manner.ORAL, null, THEN));

        assertThat(gateway.sent())
                .containsExactly(
                        new RecordMediationEnd(ID, CASE, MediationEnd.AGREED),
                        new RecordMediationEnd(ID, CASE, MediationEnd.NOT_REACHED),
                        new RecordMediationEnd(ID, CASE, MediationEnd.TERMINATED),
                        new RecordMediationEnd(ID, CASE, MediationEnd.DECLINED),
                        new RecordMediationEnd(ID, CASE, MediationEnd.REFUSED));
    }

    @Test
    void a_part_is_told_of_with_the_cut_and_with_its_own_beginning() {
        reaction.react(splitOff(ID));
        reaction.react(proposed(ID));

        assertThat(gateway.sent()).containsExactly(new AwaitMediationPart(ID, PART), new AwaitMediationPart(ID, PART));
    }

    @Test
    void a_mediation_that_no_grievance_asked_for_has_nobody_to_tell() {
        reaction.react(terminated(null, TerminationReason.NOT_REACHED));
        reaction.react(splitOff(null));
        reaction.react(proposed(null));

        assertThat(gateway.sent()).isEmpty();
    }

    private static MediationTerminated terminated(@Nullable GrievanceId grievance, TerminationReason reason) {
        return new MediationTerminated(CASE, grievance, reason, List.of(), List.of(), THEN);
    }

    private static DisputeSplitOff splitOff(@Nullable GrievanceId grievance) {
        MediationProposed whole = MediationSamples.proposed();
        return new DisputeSplitOff(
                CASE,
                PART,
                grievance,
                whole.source(),
                ROOM,
                COMMITTEE,
                whole.jurisdiction(),
                whole.proceedings(),
                List.of(jia(), yi()),
                matter(),
                List.of(),
                false,
                false,
                THEN);
    }

    private static MediationProposed proposed(@Nullable GrievanceId grievance) {
        MediationProposed whole = MediationSamples.proposed();
        return new MediationProposed(
                PART,
                grievance,
                whole.source(),
                whole.unit(),
                whole.committee(),
                whole.committeeBody(),
                whole.jurisdiction(),
                whole.proceedings(),
                whole.parties(),
                whole.matter(),
                List.of(),
                false,
                false,
                whole.policy(),
                whole.receipt(),
                THEN);
    }
}
