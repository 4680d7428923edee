package org.lunzhi.command.organisation.directory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.OfficerId;
import org.lunzhi.kernel.organisation.CommitteeId;
import org.lunzhi.kernel.organisation.MediatorId;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.organisation.directory.Mandate;

/** All that is known of one mandate over time. */
final class MandateLine {

    private final MediatorId mediator;
    private final OfficerId officer;
    private final CommitteeId committee;
    /** The last day of the term that is running; none while the mandate has ended before its term. */
    private final Dated<LocalDate> terms = new Dated<>();

    private final Dated<UnitId> homes = new Dated<>();
    private final Dated<Boolean> rests = new Dated<>();
    private volatile @Nullable LocalDate trainedUntil;

    MandateLine(MediatorId mediator, OfficerId officer, CommitteeId committee) {
        this.mediator = mediator;
        this.officer = officer;
        this.committee = committee;
    }

    void term(LocalDate from, LocalDate lastDay) {
        terms.from(from, lastDay);
        rests.from(from, null);
    }

    void endBefore(LocalDate day) {
        terms.from(day, null);
    }

    void home(LocalDate from, @Nullable UnitId village) {
        homes.from(from, village);
    }

    void rest(LocalDate from) {
        rests.from(from, true);
    }

    void resume(LocalDate from) {
        rests.from(from, null);
    }

    void trained(LocalDate until) {
        trainedUntil = until;
    }

    CommitteeId committee() {
        return committee;
    }

    Optional<Mandate> active(LocalDate day) {
        return terms.on(day)
                .filter(lastDay -> !day.isAfter(lastDay) && rests.on(day).isEmpty())
                .map(lastDay ->
                        new Mandate(mediator, officer, committee, homes.on(day).orElse(null), lastDay, trainedUntil));
    }
}
