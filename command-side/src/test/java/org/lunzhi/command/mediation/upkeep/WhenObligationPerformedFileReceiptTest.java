package org.lunzhi.command.mediation.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lunzhi.kernel.agreement.AgreementSamples.paid;
import static org.lunzhi.kernel.mediation.MediationCast.AGREEMENT;
import static org.lunzhi.kernel.mediation.MediationCast.BOTH;
import static org.lunzhi.kernel.mediation.MediationCast.CASE;
import static org.lunzhi.kernel.mediation.MediationCast.at;
import static org.lunzhi.kernel.mediation.MediationCast.paper;
import static org.lunzhi.kernel.mediation.MediationSamples.untilAccepted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.lunzhi.command.mediation.CaseFixture;
import org.lunzhi.command.mediation.casefile.MediationRule;
import org.lunzhi.command.mediation.upkeep.UpkeepCommand.FileReceipt;
import org.lunzhi.command.support.RecordingGateway;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.agreement.PerformanceEvent.ObligationPerformed;
import org.lunzhi.kernel.mediation.EndingEvent.CaseArchived;
import org.lunzhi.kernel.mediation.UpkeepEvent.EvidenceAdded;
import org.lunzhi.kernel.mediation.ending.IndexHash;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.RetentionClass;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhenObligationPerformedFileReceiptTest {

    private static final DocumentRef RECEIPT = paper(DocumentType.PERFORMANCE_RECEIPT);
    private static final FileReceipt FILE = new FileReceipt(CASE, RECEIPT);

    private final RecordingGateway gateway = new RecordingGateway();
    private final CaseFixture mediation = new CaseFixture().at("2026-03-20T10:00");

    @Test
    void a_receipt_goes_into_the_file_and_a_word_of_both_does_not() {
        new WhenObligationPerformedFileReceipt(gateway).react(paid());
        new WhenObligationPerformedFileReceipt(gateway)
                .react(new ObligationPerformed(AGREEMENT, CASE, 1, null, BOTH, List.of(), at("2026-03-20T10:00")));

        assertThat(gateway.sent()).containsExactly(FILE);
    }

    @Test
    void the_file_takes_it_once() {
        var filed = new EvidenceAdded(CASE, null, RECEIPT, at("2026-03-20T10:00"));
        mediation.after(untilAccepted(), FILE, Actor.SYSTEM).expectEvents(filed);
        List<Object> told = new ArrayList<>(untilAccepted());
        told.add(filed);
        new CaseFixture().after(told, FILE, Actor.SYSTEM).expectNoEvents();
    }

    @Test
    void a_file_in_the_archive_stays_as_it_is() {
        List<Object> past = new ArrayList<>(untilAccepted());
        past.add(new CaseArchived(
                CASE, List.of(), IndexHash.of("hash"), RetentionClass.MEDIATION_FILE, at("2026-03-01T09:00")));
        mediation.after(past, FILE, Actor.SYSTEM).expectNoEvents();
    }

    @Test
    void only_the_station_files_it() {
        mediation.refuses(untilAccepted(), FILE, MediationRule.SYSTEM_ONLY);
    }
}
