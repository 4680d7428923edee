package org.lunzhi.kernel.filenumber;

import org.lunzhi.kernel.organisation.CommitteeId;

/** 卷号: the number of a file in a committee's series of one year. */
public record FileNumber(CommitteeId committee, int year, int number) {

    /** The number as it stands on the cover, {@code (年)×人调字第×号}, with the committee's short name. */
    public String text(String shortName) {
        return "(" + year + ")" + shortName + "人调字第" + number + "号";
    }
}
