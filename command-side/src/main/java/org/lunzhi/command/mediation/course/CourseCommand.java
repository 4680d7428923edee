package org.lunzhi.command.mediation.course;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.mediation.casefile.MediationCommand;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.conduct.SuspensionCause;
import org.lunzhi.kernel.privacy.DocumentRef;
import org.lunzhi.kernel.privacy.PartyRef;

/** Everything one can ask about how long a case lasts and when it rests. */
sealed interface CourseCommand extends MediationCommand {

    record ExtendPeriod(MediationId mediationId, LocalDate until, List<PartyRef> agreed, boolean committeeAgrees)
            implements CourseCommand {}

    record SuspendCase(
            MediationId mediationId,
            SuspensionCause cause,
            @Nullable DocumentRef grounds) implements CourseCommand {}

    record ResumeCase(MediationId mediationId) implements CourseCommand {}

    record RemindOfPeriod(MediationId mediationId, DeadlineId deadline) implements CourseCommand {}

    record ExpirePeriod(MediationId mediationId, DeadlineId deadline) implements CourseCommand {}

    record RecalculatePeriod(MediationId mediationId) implements CourseCommand {}
}
