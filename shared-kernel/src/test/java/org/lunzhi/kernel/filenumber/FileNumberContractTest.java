package org.lunzhi.kernel.filenumber;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.lunzhi.kernel.EventContract;
import org.lunzhi.kernel.Specimens;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileNumberContractTest extends EventContract {

    FileNumberContractTest() {
        super(FileNumberEvent.class, Specimens.of(FileNumberEvent.class));
    }
}
