package org.lunzhi.command.mediation;

import static org.lunzhi.command.mediation.casefile.MediationRule.AMOUNT_INVALID;
import static org.lunzhi.command.mediation.casefile.MediationRule.CATEGORY_INVALID;
import static org.lunzhi.command.mediation.casefile.MediationRule.SOURCE_PAPER_MISSING;
import static org.lunzhi.command.mediation.casefile.MediationRule.TRACK_NOT_COMPETENT;

import java.math.BigDecimal;
import java.time.Instant;
import org.lunzhi.command.mediation.OpeningCommand.ProposeMediation;
import org.lunzhi.command.mediation.casefile.PartyList;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.mediation.terms.CaseSource;
import org.lunzhi.kernel.mediation.terms.Proceedings;
import org.lunzhi.kernel.mediation.terms.Source;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.category.CategoryScheme;
import org.lunzhi.kernel.privacy.DocumentType;

/** Whether a dispute may come before a committee at all. */
final class Admission {

    private static final int CENTS = 2;

    private Admission() {}

    static void check(ProposeMediation command, PolicyBook book, Instant now) {
        PartyList.check(command.parties());
        boolean free = command.proceedings() == Proceedings.NONE;
        TRACK_NOT_COMPETENT.requires(free || command.source().kind() == CaseSource.ENTRUSTED, "proceedings");
        SOURCE_PAPER_MISSING.requires(hasPaper(command.source()), "source");
        CategoryScheme scheme = book.categories();
        boolean valid = scheme.version().equals(command.matter().scheme())
                && scheme.find(command.matter().category())
                        .filter(category -> category.validOn(StationTime.dateOf(now)))
                        .isPresent();
        CATEGORY_INVALID.requires(valid, "category");
        BigDecimal amount = command.matter().amount();
        AMOUNT_INVALID.requires(amount == null || (amount.signum() >= 0 && amount.scale() == CENTS), "amount");
    }

    private static boolean hasPaper(Source source) {
        var paper = source.paper();
        return switch (source.kind()) {
            case PROACTIVE -> true;
            case APPLIED ->
                paper != null
                        && (paper.type() == DocumentType.MEDIATION_APPLICATION
                                || paper.type() == DocumentType.RECORD_OF_ORAL_STATEMENT);
            case ENTRUSTED ->
                source.referredBy() != null && paper != null && paper.type() == DocumentType.ENTRUSTMENT_LETTER;
        };
    }
}
