package org.lunzhi.command.filenumber;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.filenumber.FileNumberRule.NUMBER_NOT_ISSUED;
import static org.lunzhi.command.filenumber.FileNumberRule.NUMBER_VOID;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.lunzhi.command.filenumber.FileNumberCommand.IssueFileNumber;
import org.lunzhi.command.filenumber.FileNumberCommand.VoidFileNumber;
import org.lunzhi.kernel.filenumber.FileNumber;
import org.lunzhi.kernel.filenumber.FileNumberEvent.FileNumberIssued;
import org.lunzhi.kernel.filenumber.FileNumberEvent.FileNumberVoided;
import org.lunzhi.kernel.filenumber.FileNumberSeriesId;
import org.lunzhi.kernel.mediation.MediationId;

/** The file numbers of one committee in one year: 1, 2, 3 … with none left out and none given twice. */
@Aggregate(cache = "aggregateCache")
class FileNumberSeries {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private @Nullable FileNumberSeriesId id;

    private final Map<FileNumber, MediationId> issued = new HashMap<>();
    private final Set<MediationId> numbered = new HashSet<>();
    private final Set<FileNumber> struckOut = new HashSet<>();

    /** A reaction may repeat itself, so a case that has a number is not given another. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(IssueFileNumber command, Clock clock) {
        if (numbered.contains(command.mediationId())) {
            return;
        }
        apply(new FileNumberIssued(
                command.seriesId(),
                new FileNumber(command.committee(), command.year(), issued.size() + 1),
                command.mediationId(),
                clock.instant()));
    }

    @CommandHandler
    void decide(VoidFileNumber command, Clock clock) {
        MediationId owner = issued.get(command.fileNumber());
        NUMBER_NOT_ISSUED.requires(owner != null, "fileNumber");
        NUMBER_VOID.requires(!struckOut.contains(command.fileNumber()), "fileNumber");
        if (owner != null) {
            apply(new FileNumberVoided(
                    command.seriesId(), command.fileNumber(), owner, command.reason(), clock.instant()));
        }
    }

    @EventSourcingHandler
    void evolve(FileNumberIssued event) {
        id = event.seriesId();
        issued.put(event.fileNumber(), event.mediationId());
        numbered.add(event.mediationId());
    }

    @EventSourcingHandler
    void evolve(FileNumberVoided event) {
        struckOut.add(event.fileNumber());
        numbered.remove(event.mediationId());
    }

    /** For the framework, which evolves a new series from its history. */
    FileNumberSeries() {}
}
