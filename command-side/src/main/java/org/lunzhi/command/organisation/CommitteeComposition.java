package org.lunzhi.command.organisation;

import java.util.ArrayList;
import java.util.List;
import org.lunzhi.kernel.organisation.CommitteeEvent.Composition;
import org.lunzhi.kernel.organisation.CommitteeEvent.CompositionWarning;

/** What the law asks of a committee's composition (art. 8); a deviation warns and does not bar. */
final class CommitteeComposition {

    private static final int FEWEST = 3;
    private static final int MOST = 9;

    private CommitteeComposition() {}

    /** Whether the counts fit together. */
    static boolean isPossible(Composition counted) {
        return counted.members() >= 0
                && within(counted.chairs(), counted)
                && within(counted.women(), counted)
                && within(counted.minorityMembers(), counted);
    }

    static List<CompositionWarning> warningsAbout(Composition counted) {
        List<CompositionWarning> warnings = new ArrayList<>();
        if (counted.members() < FEWEST || counted.members() > MOST) {
            warnings.add(CompositionWarning.MEMBERS_NOT_THREE_TO_NINE);
        }
        if (counted.chairs() != 1) {
            warnings.add(CompositionWarning.NOT_ONE_CHAIR);
        }
        if (counted.women() == 0) {
            warnings.add(CompositionWarning.NO_WOMAN);
        }
        if (counted.severalPeoples() && counted.minorityMembers() == 0) {
            warnings.add(CompositionWarning.NO_MINORITY_MEMBER);
        }
        return warnings;
    }

    private static boolean within(int part, Composition counted) {
        return part >= 0 && part <= counted.members();
    }
}
