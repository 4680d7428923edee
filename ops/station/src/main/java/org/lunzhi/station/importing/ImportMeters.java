package org.lunzhi.station.importing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.stream.Stream;
import org.lunzhi.command.ledger.Taking;
import org.springframework.stereotype.Component;

/** Counts the rows of ledgers by what came of them; their rate is the import rate. */
@Component
public class ImportMeters {

    private static final String REJECTED = "rejected";

    private final MeterRegistry meters;

    /** All are there from the start, so that a rate can be told from the first row on. */
    ImportMeters(MeterRegistry meters) {
        this.meters = meters;
        Stream.of(Taking.values()).map(ImportMeters::outcome).forEach(this::counter);
        counter(REJECTED);
    }

    void took(Taking taking) {
        counter(outcome(taking)).increment();
    }

    void rejected() {
        counter(REJECTED).increment();
    }

    private Counter counter(String outcome) {
        return Counter.builder("lunzhi.import.rows")
                .description("Rows of ledgers by what came of them")
                .tag("outcome", outcome)
                .register(meters);
    }

    private static String outcome(Taking taking) {
        return taking.name().toLowerCase(Locale.ROOT);
    }
}
