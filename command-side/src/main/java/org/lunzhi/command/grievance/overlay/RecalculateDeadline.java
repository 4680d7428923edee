package org.lunzhi.command.grievance.overlay;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.grievance.GrievanceId;

/** A new calendar may have moved a deadline of the matter; sent by the due-list, and harmless when it comes twice. */
public record RecalculateDeadline(@TargetAggregateIdentifier GrievanceId grievanceId, DeadlineId deadline) {}
