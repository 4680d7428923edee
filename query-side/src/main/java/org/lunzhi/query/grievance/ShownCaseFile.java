package org.lunzhi.query.grievance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.PartyRef;
import org.lunzhi.kernel.privacy.content.MaskedParticulars;

/** A case file as a reader is shown it: references resolved, persons masked. */
public record ShownCaseFile(long version, CaseFile file, List<Person> persons) {

    /**
     * A party of the matter.
     *
     * @param state SHOWN, RESTRICTED, ERASED, UNKNOWN, DAMAGED or WITHHELD, where the person asked for confidentiality
     * @param particulars masked; absent unless shown
     */
    public record Person(
            PartyRef party, String state, @Nullable MaskedParticulars particulars) {}
}
