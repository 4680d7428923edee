package org.lunzhi.kernel.mediation;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.Specimens;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MediationContractTest extends EventContract {

    MediationContractTest() {
        super(MediationEvent.class, Specimens.of(MediationEvent.class));
    }
}
