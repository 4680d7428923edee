package org.lunzhi.command.grievance.overlay;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.lunzhi.kernel.deadline.DeadlineId;
import org.lunzhi.kernel.grievance.GrievanceId;

/** A deadline of the matter is near, or has passed; sent by the due-list, and harmless when it comes twice. */
public record RemindOfDeadline(@TargetAggregateIdentifier GrievanceId grievanceId, DeadlineId deadline) {}
