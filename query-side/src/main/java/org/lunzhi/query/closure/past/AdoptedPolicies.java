package org.lunzhi.query.closure.past;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.policy.PolicyBook;
import org.lunzhi.kernel.policy.PolicyEvent.PolicyAdopted;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.query.support.question.BadQuestion;

/** The editions of policies that were ever adopted, read from the history of the policy they belong to. */
final class AdoptedPolicies {

    private static final String POLICY = "policy-";

    private final EventStore log;

    AdoptedPolicies(EventStore log) {
        this.log = log;
    }

    /** The book of an edition, in force or not; one that was never adopted is refused. */
    PolicyBook at(PolicyVersion version) {
        return policiesOf(version.value())
                .flatMap(policy -> log.readEvents(policy).asStream())
                .map(DomainEventMessage::getPayload)
                .filter(event -> event instanceof PolicyAdopted adopted
                        && adopted.version().equals(version))
                .map(event -> ((PolicyAdopted) event).book())
                .findFirst()
                .orElseThrow(
                        () -> new BadQuestion("policy", "没有采用过这一版政策。", "No such edition of a policy was adopted."));
    }

    /** An edition is named after its policy, as shandong-2020 after policy-shandong; either part may hold a dash. */
    private static Stream<String> policiesOf(String edition) {
        return IntStream.range(1, edition.length())
                .filter(end -> edition.charAt(end) == '-')
                .mapToObj(end -> POLICY + edition.substring(0, end));
    }
}
