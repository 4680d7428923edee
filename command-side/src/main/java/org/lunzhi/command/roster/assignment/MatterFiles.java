package org.lunzhi.command.roster.assignment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.grievance.IntakeEvent.GrievanceRegistered;
import org.lunzhi.kernel.grievance.OverlayEvent.GrievanceSealed;
import org.lunzhi.kernel.grievance.RecordEvent.PartyAdded;
import org.lunzhi.kernel.grievance.RecordEvent.PartyReplaced;
import org.lunzhi.kernel.grievance.RecordEvent.VillagesCorrected;
import org.lunzhi.kernel.mediation.MediationId;
import org.lunzhi.kernel.mediation.OpeningEvent.MediationProposed;
import org.lunzhi.kernel.mediation.PreparationEvent.ConflictDisclosed;
import org.lunzhi.kernel.mediation.PreparationEvent.RecusalDecided;
import org.lunzhi.kernel.mediation.UpkeepEvent.AccessRestricted;
import org.lunzhi.kernel.mediation.UpkeepEvent.PartyChanged;
import org.lunzhi.kernel.mediation.conduct.ConflictKind;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Mandates;
import org.lunzhi.kernel.roster.CaseRef;
import org.springframework.stereotype.Component;

/** What the files of matters say, read afresh from the log each time: it is asked rarely, and a file is short. */
@Component
class MatterFiles {

    private final EventStore log;
    private final Mandates mandates;

    MatterFiles(EventStore log, Mandates mandates) {
        this.log = log;
        this.mandates = mandates;
    }

    /** What bars people from a matter on that day; nobody is barred from an ordered service, which has no sides. */
    Bars barsOf(CaseRef matter, LocalDate day) {
        if (matter.grievance() != null) {
            return new Bars(villagesOf(matter.grievance()), List.of(), List.of(), keptFrom(matter.grievance()));
        }
        return matter.mediation() != null ? barsOf(matter.mediation(), day) : Bars.NONE;
    }

    private Bars barsOf(MediationId mediation, LocalDate day) {
        Set<UnitId> villages = new LinkedHashSet<>();
        Set<OfficerId> kin = new LinkedHashSet<>();
        Set<OfficerId> recused = new LinkedHashSet<>();
        Set<UnitId> keptFrom = new LinkedHashSet<>();
        facts(mediation.value()).forEach(fact -> {
            villages.addAll(villagesIn(fact));
            keptFrom.addAll(keptFromBy(fact));
            if (fact instanceof ConflictDisclosed disclosed && disclosed.kind() == ConflictKind.KIN) {
                officer(disclosed.mediator(), day).forEach(kin::add);
            } else if (fact instanceof RecusalDecided decided && decided.granted()) {
                officer(decided.mediator(), day).forEach(recused::add);
            }
        });
        return new Bars(List.copyOf(villages), List.copyOf(kin), List.copyOf(recused), List.copyOf(keptFrom));
    }

    private List<UnitId> villagesIn(Object fact) {
        List<UnitId> villages = new ArrayList<>();
        if (fact instanceof MediationProposed proposed) {
            villages.addAll(proposed.excludedUnits());
            villages.addAll(villagesOf(proposed.grievanceId()));
            proposed.parties().stream()
                    .flatMap(party -> Stream.ofNullable(party.village()))
                    .forEach(villages::add);
        } else if (fact instanceof PartyChanged changed) {
            Stream.ofNullable(changed.party().village()).forEach(villages::add);
        } else if (fact instanceof AccessRestricted restricted) {
            villages.addAll(restricted.excludedUnits());
        }
        return villages;
    }

    private List<UnitId> villagesOf(@Nullable GrievanceId grievance) {
        Set<UnitId> villages = new LinkedHashSet<>();
        if (grievance != null) {
            facts(grievance.value()).forEach(fact -> takeIn(fact, villages));
            villages.addAll(keptFrom(grievance));
        }
        return List.copyOf(villages);
    }

    /** Those complained of get no hold of the matter, and nobody at home there either. */
    private List<UnitId> keptFrom(@Nullable GrievanceId grievance) {
        return Stream.ofNullable(grievance)
                .flatMap(matter -> facts(matter.value()))
                .flatMap(fact -> keptFromBy(fact).stream())
                .distinct()
                .toList();
    }

    private List<UnitId> keptFromBy(Object fact) {
        if (fact instanceof GrievanceRegistered registered) {
            return registered.protection().excludedUnits();
        } else if (fact instanceof GrievanceSealed sealed) {
            return sealed.protection().excludedUnits();
        } else if (fact instanceof AccessRestricted restricted) {
            return restricted.excludedUnits();
        } else if (fact instanceof MediationProposed proposed) {
            return Stream.concat(proposed.excludedUnits().stream(), keptFrom(proposed.grievanceId()).stream())
                    .toList();
        }
        return List.of();
    }

    private static void takeIn(Object fact, Set<UnitId> villages) {
        if (fact instanceof GrievanceRegistered registered) {
            villages.addAll(registered.reporter().villages());
        } else if (fact instanceof PartyAdded added && added.village() != null) {
            villages.add(added.village());
        } else if (fact instanceof PartyReplaced replaced && replaced.village() != null) {
            villages.add(replaced.village());
        } else if (fact instanceof VillagesCorrected corrected) {
            villages.clear();
            villages.addAll(corrected.villages());
        }
    }

    /** The person behind a mandate; whose mandate has ended is no candidate anyway. */
    private Stream<OfficerId> officer(MediatorId mediator, LocalDate day) {
        return mandates.active(mediator, day).map(Mandate::officer).stream();
    }

    private Stream<?> facts(String matter) {
        return log.readEvents(matter).asStream().map(DomainEventMessage::getPayload);
    }
}
