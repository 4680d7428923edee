package org.lunzhi.command.grievance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.lunzhi.command.grievance.standing.OtherMatters;
import org.lunzhi.command.support.InMemoryCommandSide;
import org.lunzhi.command.support.MovableClock;
import org.lunzhi.kernel.calendar.CalendarSamples;
import org.lunzhi.kernel.grievance.GrievanceId;
import org.lunzhi.kernel.policy.PolicySamples;

/** Desks that decide at the same moment: whoever looks into another file waits until each of them has looked. */
public final class DesksAtOnce implements AutoCloseable {

    private final CyclicBarrier looked;
    private final InMemoryCommandSide side;

    public DesksAtOnce(int desks) {
        this.looked = new CyclicBarrier(desks);
        OtherMatters others = this::registeredAt;
        this.side = new InMemoryCommandSide(
                        new MovableClock("2026-02-12T09:30"),
                        List.of(),
                        PolicySamples.always(PolicySamples.shandong()),
                        CalendarSamples.calendars(),
                        new SmallTree(),
                        others)
                .with(Grievance.class);
    }

    /** A matter that was registered at a moment. */
    public void registered(GrievanceId matter, Instant moment) {
        side.log()
                .publish(new GenericDomainEventMessage<>(
                        "Grievance", matter.value(), 0, FiledMatters.registration(matter, moment)));
    }

    public InMemoryCommandSide side() {
        return side;
    }

    @Override
    public void close() {
        side.close();
    }

    private Optional<Instant> registeredAt(GrievanceId matter) {
        Optional<Instant> found = new StoredMatters(side.log()).registeredAt(matter);
        try {
            looked.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("The other desks did not look.", alone);
        }
        return found;
    }
}
