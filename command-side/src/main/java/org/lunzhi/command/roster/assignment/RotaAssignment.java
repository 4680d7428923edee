package org.lunzhi.command.roster.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lunzhi.kernel.roster.AssignmentInputs;
import org.lunzhi.kernel.roster.AssignmentInputs.Candidate;
import org.lunzhi.kernel.roster.AssignmentInputs.Exclusion;
import org.lunzhi.kernel.roster.AssignmentInputs.ExclusionReason;
import org.lunzhi.kernel.roster.AssignmentInputs.Standing;

/** The choice from the rota: the first candidate whom nothing bars. The same inputs always give the same choice. */
public final class RotaAssignment {

    private RotaAssignment() {}

    /** Chooses, and says of everybody who was passed over why. */
    public static Choice choose(AssignmentInputs inputs) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (Candidate candidate : inputs.candidates()) {
            List<ExclusionReason> reasons = reasonsAgainst(candidate, inputs);
            if (reasons.isEmpty()) {
                return new Choice(Optional.of(candidate), exclusions);
            }
            exclusions.add(new Exclusion(candidate.officer(), candidate.standing(), reasons));
        }
        return new Choice(Optional.empty(), exclusions);
    }

    private static List<ExclusionReason> reasonsAgainst(Candidate candidate, AssignmentInputs inputs) {
        List<ExclusionReason> reasons = new ArrayList<>();
        if (candidate.homeVillage() != null && inputs.partyVillages().contains(candidate.homeVillage())) {
            reasons.add(ExclusionReason.HOME_VILLAGE);
        }
        if (inputs.declaredKin().contains(candidate.officer())) {
            reasons.add(ExclusionReason.KIN_DECLARED);
        }
        if (inputs.recused().contains(candidate.officer())) {
            reasons.add(ExclusionReason.RECUSED);
        }
        // The area lead is the last resort and disposes of the matter, so neither load nor place nor mandate bars the
        // lead.
        if (candidate.standing() != Standing.AREA_LEAD) {
            addPracticalReasons(candidate, inputs, reasons);
        }
        return reasons;
    }

    private static void addPracticalReasons(
            Candidate candidate, AssignmentInputs inputs, List<ExclusionReason> reasons) {
        if (candidate.openItems() >= inputs.maxOpenItems()) {
            reasons.add(ExclusionReason.OVERLOADED);
        }
        if (!candidate.present()) {
            reasons.add(ExclusionReason.ABSENT);
        }
        if (inputs.mandateRequired() && candidate.mandate() == null) {
            reasons.add(ExclusionReason.MANDATE_INACTIVE);
        }
    }

    /** Who was chosen, if anybody could be, and who was passed over before. */
    public record Choice(Optional<Candidate> chosen, List<Exclusion> exclusions) {

        public Choice {
            exclusions = List.copyOf(exclusions);
        }
    }
}
