package org.lunzhi.kernel.mediation.conduct;

import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.MediatorId;

/** One mediator of a case; exactly one of them leads. */
public record AssignedMediator(MediatorId mediator, OfficerId officer, boolean leads) {}
