package org.lunzhi.kernel.agreement;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.Specimens;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgreementContractTest extends EventContract {

    AgreementContractTest() {
        super(AgreementEvent.class, Specimens.of(AgreementEvent.class));
    }
}
