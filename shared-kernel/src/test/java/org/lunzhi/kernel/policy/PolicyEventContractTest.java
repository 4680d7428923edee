package org.lunzhi.kernel.policy;

import java.util.List;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.organisation.UnitId;

class PolicyEventContractTest extends EventContract {

    PolicyEventContractTest() {
        super(
                PolicyEvent.class,
                List.of(PolicySamples.shandongAdopted(), PolicySamples.shandongApplied(UnitId.of("unit-town"))));
    }
}
