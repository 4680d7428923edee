package org.lunzhi.command.policy;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.lunzhi.command.policy.PolicyRule.POLICY_EFFECTIVE_BACKWARDS;
import static org.lunzhi.command.policy.PolicyRule.POLICY_INCOMPLETE;
import static org.lunzhi.command.policy.PolicyRule.POLICY_NOT_IN_FORCE;
import static org.lunzhi.command.policy.PolicyRule.POLICY_RETROACTIVE;
import static org.lunzhi.command.policy.PolicyRule.POLICY_VERSION_FOREIGN;
import static org.lunzhi.command.policy.PolicyRule.POLICY_VERSION_TAKEN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.lunzhi.command.policy.PolicyCommand.AdoptPolicy;
import org.lunzhi.command.policy.PolicyCommand.ApplyPolicy;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyApplied;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.book.PolicyCheck;

/** One line of policies: editions that follow one another, and the units that work by them. */
@Aggregate(cache = "aggregateCache")
class Policy {

    private static final String ID_PREFIX = "policy-";

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable")
    private PolicyId id;

    private final Map<PolicyVersion, Edition> editions = new HashMap<>();
    private final TreeSet<LocalDate> effectiveDays = new TreeSet<>();
    private final Set<Application> applications = new HashSet<>();

    private record Edition(LocalDate effectiveFrom, PolicyBook book) {}

    private record Application(UnitId unit, Set<Track> tracks, LocalDate from) {}

    /** The same edition again changes nothing, so that every node may adopt the shipped ones when it starts. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void decide(AdoptPolicy command, Clock clock) {
        PolicyVersion version = command.book().version();
        LocalDate from = command.effectiveFrom();
        if (new Edition(from, command.book()).equals(editions.get(version))) {
            return;
        }
        POLICY_VERSION_FOREIGN.requires(belongs(version, command.policyId()), "version");
        POLICY_VERSION_TAKEN.requires(!editions.containsKey(version), "version");
        POLICY_INCOMPLETE.requires(PolicyCheck.faultsOf(command.book()).isEmpty(), "book");
        POLICY_EFFECTIVE_BACKWARDS.requires(
                effectiveDays.isEmpty() || from.isAfter(effectiveDays.last()), "effectiveFrom");
        LocalDate today = StationTime.dateOf(clock.instant());
        POLICY_RETROACTIVE.requires(effectiveDays.isEmpty() || !from.isBefore(today), "effectiveFrom");
        apply(new PolicyAdopted(command.policyId(), version, from, command.book(), clock.instant()));
    }

    /** Applying a policy where it is applied already changes nothing. */
    @CommandHandler
    void decide(ApplyPolicy command, Clock clock) {
        POLICY_NOT_IN_FORCE.requires(!command.from().isBefore(effectiveDays.first()), "from");
        if (applications.contains(new Application(command.unit(), Set.copyOf(command.tracks()), command.from()))) {
            return;
        }
        apply(new PolicyApplied(command.policyId(), command.unit(), command.tracks(), command.from(), clock.instant()));
    }

    @EventSourcingHandler
    void evolve(PolicyAdopted event) {
        id = event.policyId();
        editions.put(event.version(), new Edition(event.effectiveFrom(), event.book()));
        effectiveDays.add(event.effectiveFrom());
    }

    @EventSourcingHandler
    void evolve(PolicyApplied event) {
        applications.add(new Application(event.unit(), Set.copyOf(event.tracks()), event.from()));
    }

    /** The name makes a version unique over all policies, so that a case needs to pin nothing else. */
    private static boolean belongs(PolicyVersion version, PolicyId policy) {
        String name = policy.value().startsWith(ID_PREFIX) ? policy.value().substring(ID_PREFIX.length()) : "";
        return !name.isEmpty()
                && version.value().startsWith(name + "-")
                && version.value().substring(name.length() + 1).matches("[0-9A-Za-z.]{1,20}");
    }

    /** Axon makes an empty policy before it replays the events. */
    @SuppressWarnings("NullAway.Init")
    Policy() {}
}
