package org.lunzhi.kernel.agreement.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/**
 * 履行义务: what one party owes, to be done by a day or upon an event that the content describes.
 *
 * @param amount in yuan with two decimals, written as text so that no reader makes a binary fraction of it
 * @param atOnce whether it was performed while the agreement was made
 */
public record Obligation(
        int number,
        @Nullable PartyRef debtor,
        @Nullable PartyRef creditor,
        ObligationSubject subject,
        @Nullable DocumentRef content,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,

        @Nullable LocalDate dueOn,
        boolean dueUponEvent,
        boolean atOnce) {

    private static final int CENTS = 2;

    /** Whether it says who, what, how much and by when, so that a court could enforce it. */
    public boolean stated() {
        boolean dated = dueOn != null || dueUponEvent || atOnce;
        boolean priced = amount != null || subject != ObligationSubject.PAYMENT;
        return debtor != null && content != null && dated && priced && amountIsMoney();
    }

    /** Whether it is performed later than the agreement is made. */
    public boolean deferred() {
        return !atOnce;
    }

    /** Whether a court may confirm it. */
    public boolean confirmable() {
        return subject != ObligationSubject.IDENTITY_RELATION && subject != ObligationSubject.OWNERSHIP;
    }

    private boolean amountIsMoney() {
        return amount == null || (amount.signum() >= 0 && amount.scale() == CENTS);
    }
}
