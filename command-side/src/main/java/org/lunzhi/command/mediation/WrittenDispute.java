package org.lunzhi.command.mediation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.mediation.terms.Matter;
import org.lunzhi.kernel.mediation.terms.PartiesRelation;
import org.lunzhi.kernel.mediation.terms.Party;
import org.lunzhi.kernel.mediation.terms.PartyKind;
import org.lunzhi.kernel.mediation.terms.PartyRole;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.category.CategoryCode;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.content.Particulars;

/** What is written down of a dispute, whether somebody brings it or it is cut out of another. */
interface WrittenDispute {

    List<Side> sides();

    CategoryCode category();

    CategorySchemeVersion scheme();

    /** What the sides want, in words. */
    String requests();

    @Nullable BigDecimal amount();

    int persons();

    boolean difficult();

    PartiesRelation relation();

    /** A side, with its particulars, or those of who acts for it. */
    record Side(
            @NotNull PartyRole role,
            @NotNull PartyKind kind,
            @NotNull Particulars particulars,
            @NotNull @Size(max = 10) List<Particulars> representatives,
            @Nullable Particulars guardian,
            @Nullable UnitId village) {

        private Party on(Sheet sheet) {
            return new Party(
                    sheet.party(particulars),
                    role,
                    kind,
                    representatives.stream().map(sheet::party).toList(),
                    guardian == null ? null : sheet.party(guardian),
                    village);
        }
    }

    /** The sides as the case knows them, once their particulars are filed. */
    default List<Party> parties(Sheet sheet) {
        return sides().stream().map(side -> side.on(sheet)).toList();
    }

    /** What it is about, once the words are filed. */
    default Matter matter(Sheet sheet) {
        return new Matter(
                category(),
                scheme(),
                List.of(sheet.document(DocumentType.STATEMENT, Audience.PARTIES, requests())),
                amount(),
                persons(),
                difficult(),
                relation());
    }
}
