package org.lunzhi.command.servicerequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.servicerequest.door.ResidentDoor;
import org.lunzhi.command.support.Filing;
import org.lunzhi.command.support.Filing.Sheet;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.privacy.Audience;
import org.lunzhi.kernel.privacy.DocumentType;
import org.lunzhi.kernel.privacy.NoticeVersion;
import org.lunzhi.kernel.privacy.ProcessingBasis;
import org.lunzhi.kernel.privacy.ProcessingNotice;
import org.lunzhi.kernel.privacy.RetentionClass;
import org.lunzhi.kernel.privacy.content.Particulars;
import org.lunzhi.kernel.servicerequest.catalogue.HandlingMode;
import org.lunzhi.kernel.servicerequest.catalogue.ServiceCode;
import org.lunzhi.kernel.servicerequest.order.Demand;
import org.lunzhi.kernel.servicerequest.order.OrderChannel;
import org.lunzhi.kernel.servicerequest.order.Requester;
import org.lunzhi.kernel.servicerequest.order.TokenHash;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;

/** What somebody fills in to order a service; without particulars the order is anonymous. */
record OrderForm(
        @NotNull ServiceCode service,
        @NotNull HandlingMode mode,
        @NotBlank @Size(max = 5_000) String wish,
        @Nullable Particulars requester,
        @Nullable Particulars beneficiary,
        @Nullable @Size(max = 5_000) String beneficiaryConsent,
        @Nullable LocalDate wantedUntil,
        @NotNull NoticeVersion noticeVersion,
        boolean consent) {

    /** The order of this form, its words and particulars filed; the officer only if they order for themselves. */
    PlaceOrder order(
            TrackingCode code,
            OrderChannel channel,
            PlaceCode place,
            TokenHash token,
            @Nullable OfficerId officer,
            Filing filing) {
        Sheet sheet = filing.open(RetentionClass.SERVICE_FILE);
        return new PlaceOrder(
                ResidentDoor.orderOf(code),
                code,
                channel,
                service,
                new Demand(
                        place, mode, sheet.document(DocumentType.SERVICE_ORDER, Audience.REQUESTER, wish), wantedUntil),
                new Requester(
                        requester == null ? null : sheet.party(requester),
                        beneficiary == null ? null : sheet.party(beneficiary),
                        sheet.documentIfSaid(DocumentType.CONSENT_FORM, Audience.HANDLERS, beneficiaryConsent),
                        officer,
                        token),
                new ProcessingNotice(
                        noticeVersion, consent ? ProcessingBasis.CONSENT : ProcessingBasis.STATUTORY_DUTY));
    }
}
