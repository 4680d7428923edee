package org.lunzhi.command.mediation;

import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.COMMITTEE;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationSamples.accepted;
import static org.lunzhi.kernel.mediation.MediationSamples.numbered;
import static org.lunzhi.kernel.mediation.MediationSamples.proposed;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.filenumber.FileNumberEvent.FileNumberIssued;
import org.lunzhi.kernel.filenumber.FileNumberSeriesId;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenFileNumberIssuedNoteItTest {

    @Test
    void the_case_bears_its_number_however_often_it_is_told() {
        RecordingGateway gateway = new RecordingGateway();
        new WhenFileNumberIssuedNoteIt(gateway)
                .react(new FileNumberIssued(
                        FileNumberSeriesId.of("filenumbers-committee-town-2026"),
                        new FileNumber(COMMITTEE, 2026, 1),
                        CASE,
                        at("2026-02-24T10:00")));
        Object command = gateway.sent().get(0);

        new CaseFixture()
                .at("2026-02-24T10:00")
                .after(List.of(proposed(), accepted()), command, Actor.SYSTEM)
                .expectEvents(numbered());
        new CaseFixture().after(untilAccepted(), command, Actor.SYSTEM).expectNoEvents();
    }
}
