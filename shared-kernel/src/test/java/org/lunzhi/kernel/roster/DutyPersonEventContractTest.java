package org.lunzhi.kernel.roster;

import org.lunzhi.kernel.EventContract;

class DutyPersonEventContractTest extends EventContract {

    DutyPersonEventContractTest() {
        super(DutyPersonEvent.class, RosterSamples.all());
    }
}
