package org.lunzhi.kernel.servicerequest;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.Specimens;
import org.lunzhi.kernel.servicerequest.catalogue.CatalogueEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueContractTest extends EventContract {

    CatalogueContractTest() {
        super(CatalogueEvent.class, Specimens.of(CatalogueEvent.class));
    }
}
