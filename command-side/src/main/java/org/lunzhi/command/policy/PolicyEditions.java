package org.lunzhi.command.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.lunzhi.command.policy.PolicyCommand.AdoptPolicy;
import org.lunzhi.command.policy.PolicyCommand.ApplyPolicy;
import org.lunzhi.command.support.RuleBroken;
import org.lunzhi.kernel.calendar.StationTime;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.policy.PolicyId;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.kernel.policy.Track;
import org.lunzhi.kernel.policy.book.PolicyFile;
import org.lunzhi.kernel.policy.book.ShippedPolicies;
import org.lunzhi.kernel.policy.book.ShippedPolicies.ShippedPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has editions of policies adopted and applied, from a file or as shipped. */
@Component
public class PolicyEditions {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyEditions.class);

    private final CommandGateway commands;
    private final PolicyLookup adopted;
    private final Clock clock;

    PolicyEditions(CommandGateway commands, PolicyLookup adopted, Clock clock) {
        this.commands = commands;
        this.adopted = adopted;
        this.clock = clock;
    }

    /**
     * Adopts the edition written in a text; the source is only for messages.
     *
     * @return the version that is adopted now
     * @throws org.lunzhi.kernel.policy.book.BadPolicy naming every fault with its place; then nothing is adopted
     * @throws org.lunzhi.command.support.RuleBroken if it does not follow what is adopted already
     */
    public PolicyVersion adopt(PolicyId policy, LocalDate effectiveFrom, String source, String text) {
        var book = PolicyFile.read(source, text);
        commands.sendAndWait(new AdoptPolicy(policy, effectiveFrom, book));
        return book.version();
    }

    /** Has a unit and all below it work by a policy from a day on, on the named tracks or on all if none is named. */
    public void apply(PolicyId policy, UnitId unit, List<Track> tracks, LocalDate from) {
        commands.sendAndWait(new ApplyPolicy(policy, unit, List.copyOf(tracks), from));
    }

    /**
     * Adopts the shipped editions that the log does not know: the first of a policy as dated, a later one from today at
     * the earliest. Where an office went another way its own edition stays.
     */
    public void adoptShipped() {
        ShippedPolicies.all().stream()
                .filter(shipped -> !adopted.knows(shipped.book().version()))
                .forEach(this::adopt);
    }

    private void adopt(ShippedPolicy shipped) {
        LocalDate today = StationTime.dateOf(clock.instant());
        boolean first = !adopted.knows(shipped.policyId());
        LocalDate from = first || shipped.effectiveFrom().isAfter(today) ? shipped.effectiveFrom() : today;
        try {
            commands.sendAndWait(new AdoptPolicy(shipped.policyId(), from, shipped.book()));
        } catch (RuleBroken refused) {
            LOG.warn("The shipped policy {} is not adopted: {}", shipped.book().version(), refused.getMessage());
        }
    }
}
