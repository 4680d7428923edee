package org.lunzhi.query.mediation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.mediation.ending.PerformanceState;
import org.lunzhi.query.mediation.MediationFile.Accord;

/** How what a case knows of its agreement changes; what is heard of an unknown agreement changes nothing. */
final class Accords {

    private Accords() {}

    static @Nullable Accord effective(@Nullable Accord accord, Instant since) {
        return accord == null
                ? null
                : new Accord(
                        accord.agreement(),
                        accord.form(),
                        accord.scope(),
                        Accord.Force.EFFECTIVE,
                        since,
                        accord.performance());
    }

    static @Nullable Accord fallenThrough(@Nullable Accord accord) {
        return accord == null
                ? null
                : new Accord(accord.agreement(), accord.form(), accord.scope(), Accord.Force.FELL_THROUGH, null, null);
    }

    static @Nullable Accord faring(@Nullable Accord accord, PerformanceState performance) {
        return accord == null
                ? null
                : new Accord(
                        accord.agreement(),
                        accord.form(),
                        accord.scope(),
                        accord.force(),
                        accord.effectiveAt(),
                        performance);
    }
}
