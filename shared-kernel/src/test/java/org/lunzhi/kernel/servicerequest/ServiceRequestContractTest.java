package org.lunzhi.kernel.servicerequest;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.Specimens;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ServiceRequestContractTest extends EventContract {

    ServiceRequestContractTest() {
        super(ServiceRequestEvent.class, Specimens.of(ServiceRequestEvent.class));
    }
}
