package org.lunzhi.command.organisation.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.lunzhi.command.support.Lookup;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorEvent.HomeVillageChanged;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateGiven;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateLaidDown;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateRenewed;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateResumed;
import org.lunzhi.kernel.organisation.MediatorEvent.MandateSuspended;
import org.lunzhi.kernel.organisation.MediatorEvent.MediatorRemoved;
import org.lunzhi.kernel.organisation.MediatorEvent.TrainingCompleted;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.OrganisationEvent;
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Mandates;

/** The mandates of mediators as of any day, kept in memory from the log. */
public final class MandateDirectory implements Mandates, Lookup {

    private final Map<String, MandateLine> lines = new ConcurrentSkipListMap<>();
    private final AnnotationEventHandlerAdapter handlers = new AnnotationEventHandlerAdapter(this);
    private final LongSupplier position;

    /** The supplier tells how far the log is read. */
    public MandateDirectory(LongSupplier position) {
        this.position = position;
    }

    @Override
    public List<Class<?>> families() {
        return List.of(OrganisationEvent.class);
    }

    @Override
    public void takeIn(Object event) {
        Intake.take(event, handlers);
    }

    @EventHandler
    void on(MandateGiven event) {
        var line = new MandateLine(event.mediatorId(), event.officer(), event.committee());
        line.term(event.from(), event.lastDay());
        line.home(event.from(), event.homeVillage());
        lines.put(event.mediatorId().value(), line);
    }

    @EventHandler
    void on(MandateRenewed event) {
        line(event.mediatorId()).term(event.from(), event.lastDay());
    }

    @EventHandler
    void on(TrainingCompleted event) {
        line(event.mediatorId()).trained(event.lastDay());
    }

    @EventHandler
    void on(HomeVillageChanged event) {
        line(event.mediatorId()).home(event.from(), event.homeVillage());
    }

    @EventHandler
    void on(MandateSuspended event) {
        line(event.mediatorId()).rest(event.from());
    }

    @EventHandler
    void on(MandateResumed event) {
        line(event.mediatorId()).resume(event.from());
    }

    @EventHandler
    void on(MandateLaidDown event) {
        line(event.mediatorId()).endBefore(event.lastDay().plusDays(1));
    }

    @EventHandler
    void on(MediatorRemoved event) {
        line(event.mediatorId()).endBefore(event.from());
    }

    @Override
    public Optional<Mandate> active(MediatorId mediator, LocalDate day) {
        return Optional.ofNullable(lines.get(mediator.value())).flatMap(line -> line.active(day));
    }

    @Override
    public List<Mandate> of(CommitteeId committee, LocalDate day) {
        return lines.values().stream()
                .filter(line -> line.committee().equals(committee))
                .flatMap(line -> line.active(day).stream())
                .toList();
    }

    @Override
    public long position() {
        return position.getAsLong();
    }

    private MandateLine line(MediatorId mediator) {
        MandateLine line = lines.get(mediator.value());
        if (line == null) {
            throw new IllegalStateException("No mandate " + mediator + " was given before.");
        }
        return line;
    }
}
