package org.lunzhi.kernel.roster;

import org.lunzhi.kernel.EventContract;

class RosterEventContractTest extends EventContract {

    RosterEventContractTest() {
        super(RosterEvent.class, RosterSamples.all());
    }
}
