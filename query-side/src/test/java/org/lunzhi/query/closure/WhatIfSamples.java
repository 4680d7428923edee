package org.lunzhi.query.closure;

import org.lunzhi.kernel.deadline.TimeLimit;
import org.lunzhi.kernel.policy.ServiceLevel;
import org.lunzhi.kernel.policy.SlaPolicy;

/** Policies that nobody adopted, to be tried. */
final class WhatIfSamples {

    private WhatIfSamples() {}

    /** The same levels with one working day for handling. */
    static SlaPolicy withinOneDay(SlaPolicy sla) {
        return new SlaPolicy(sla.levels().stream()
                .map(level -> new ServiceLevel(
                        level.track(),
                        level.urgency(),
                        level.matter(),
                        level.acknowledgement(),
                        TimeLimit.workingDays(1),
                        level.returnWindow(),
                        level.maxReturns(),
                        level.extensionMaximum(),
                        level.clock()))
                .toList());
    }
}
