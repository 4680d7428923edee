package org.lunzhi.kernel.grievance;

import java.util.List;
import java.util.stream.Stream;
import org.lunzhi.kernel.EventContract;

class GrievanceContractTest extends EventContract {

    GrievanceContractTest() {
        super(
                GrievanceEvent.class,
                Stream.of(GrievanceSamples.courseOfAMatter(), CaseworkSamples.all())
                        .flatMap(List::stream)
                        .toList());
    }
}
