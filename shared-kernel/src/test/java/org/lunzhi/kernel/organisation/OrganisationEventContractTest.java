package org.lunzhi.kernel.organisation;

import org.lunzhi.kernel.EventContract;

class OrganisationEventContractTest extends EventContract {

    OrganisationEventContractTest() {
        super(OrganisationEvent.class, OrganisationSamples.all());
    }
}
