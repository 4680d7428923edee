package org.lunzhi.command.organisation.directory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
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
import org.lunzhi.kernel.organisation.directory.Mandate;
import org.lunzhi.kernel.organisation.directory.Mandates;

/** The mandates of mediators as of any day, kept in memory from the log. */
@ProcessingGroup(DirectoryConfiguration.GROUP)
public final class MandateDirectory implements Mandates {

    private final Map<String, MandateLine> lines = new ConcurrentSkipListMap<>();
    private final Reading reading = new Reading();

    @EventHandler
    public void on(MandateGiven event, TrackingToken token) {
        var line = new MandateLine(event.mediatorId(), event.officer(), event.committee());
        line.term(event.from(), event.lastDay());
        line.home(event.from(), event.homeVillage());
        lines.put(event.mediatorId().value(), line);
        reading.at(token);
    }

    @EventHandler
    public void on(MandateRenewed event, TrackingToken token) {
        line(event.mediatorId()).term(event.from(), event.lastDay());
        reading.at(token);
    }

    @EventHandler
    public void on(TrainingCompleted event, TrackingToken token) {
        line(event.mediatorId()).trained(event.lastDay());
        reading.at(token);
    }

    @EventHandler
    public void on(HomeVillageChanged event, TrackingToken token) {
        line(event.mediatorId()).home(event.from(), event.homeVillage());
        reading.at(token);
    }

    @EventHandler
    public void on(MandateSuspended event, TrackingToken token) {
        line(event.mediatorId()).rest(event.from());
        reading.at(token);
    }

    @EventHandler
    public void on(MandateResumed event, TrackingToken token) {
        line(event.mediatorId()).resume(event.from());
        reading.at(token);
    }

    @EventHandler
    public void on(MandateLaidDown event, TrackingToken token) {
        line(event.mediatorId()).endBefore(event.lastDay().plusDays(1));
        reading.at(token);
    }

    @EventHandler
    public void on(MediatorRemoved event, TrackingToken token) {
        line(event.mediatorId()).endBefore(event.from());
        reading.at(token);
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
        return reading.position();
    }

    private MandateLine line(MediatorId mediator) {
        MandateLine line = lines.get(mediator.value());
        if (line == null) {
            throw new IllegalStateException("No mandate " + mediator + " was given before.");
        }
        return line;
    }
}
