package org.lunzhi.command.mediation.sitting;

import static org.lunzhi.command.mediation.casefile.MediationRule.INVITEE_CONSENT_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.JOINT_SESSION_BARRED;
import static org.lunzhi.command.mediation.casefile.MediationRule.MEDIATOR_NOT_ACTIVE;
import static org.lunzhi.command.mediation.casefile.MediationRule.RECORDER_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.SCREENING_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.SESSION_NEEDS_BOTH_SIDES;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.lunzhi.command.mediation.casefile.CaseFacts;
import org.lunzhi.command.mediation.sitting.SittingCommand.HoldSession;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.policy.PolicyBooks;
import org.lunzhi.kernel.policy.category.Category;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.PartyRef;

/** When the sides of a dispute may be brought together, and who may be there. */
final class JointSession {

    private final CaseFacts facts;
    private final Table table;

    JointSession(CaseFacts facts, Table table) {
        this.facts = facts;
        this.table = table;
    }

    /** Nobody said alone that there is danger; where the dispute is of the family, everybody was asked. */
    void requireAllowed(PolicyBooks books) {
        facts.bench().requireFit(facts.bench().sitting(), facts.sides());
        JOINT_SESSION_BARRED.requires(!facts.sides().inDanger());
        boolean ofTheFamily = books.at(facts.policy())
                .categories()
                .find(facts.matter().category())
                .filter(Category::identityRelation)
                .isPresent();
        SCREENING_MISSING.requires(!ofTheFamily || facts.sides().allScreened());
    }

    void requireComposed(HoldSession command) {
        command.present().forEach(facts.sides()::requireKnown);
        SESSION_NEEDS_BOTH_SIDES.requires(new HashSet<>(command.present()).size() >= 2, "present");
        facts.bench().requireFit(command.mediators(), facts.sides());
        for (PartyRef invitee : command.invitees()) {
            INVITEE_CONSENT_MISSING.requires(facts.sides().allAmong(table.agreeingTo(invitee)), "invitees");
        }
        RECORDER_MISSING.requires(command.recorder() != null, "recorder");
        facts.requireKind(command.minutes(), DocumentType.SESSION_RECORD);
    }

    void requireMandates(List<MediatorId> mediators, Instant at, Mandates mandates) {
        LocalDate day = StationTime.dateOf(at);
        for (MediatorId mediator : mediators) {
            MEDIATOR_NOT_ACTIVE.requires(mandates.active(mediator, day).isPresent(), "mediators");
        }
    }
}
