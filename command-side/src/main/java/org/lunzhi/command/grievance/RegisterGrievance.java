package org.lunzhi.command.grievance;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.intake.IntakeChannel;
import org.lunzhi.kernel.grievance.intake.Protection;
import org.lunzhi.kernel.grievance.intake.Receipt;
import org.lunzhi.kernel.grievance.intake.Reporter;
import org.lunzhi.kernel.grievance.intake.Source;
import org.lunzhi.kernel.organisation.PlaceCode;
import org.lunzhi.kernel.policy.MatterType;
import org.lunzhi.kernel.policy.category.CategorySchemeVersion;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.ProcessingNotice;

/** Write down a matter that somebody brought. */
record RegisterGrievance(
        @TargetAggregateIdentifier GrievanceId grievanceId,
        MatterType kind,
        IntakeChannel channel,
        PlaceCode place,
        DocumentRef summary,
        Reporter reporter,
        Receipt receipt,
        Protection protection,
        ProcessingNotice notice,
        Source source,
        CategorySchemeVersion categoryScheme,
        boolean petitionLike,
        boolean emergency) {}
