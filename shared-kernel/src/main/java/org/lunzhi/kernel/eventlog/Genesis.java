package org.lunzhi.kernel.eventlog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.lunzhi.kernel.eventlog.commit.Commit;
import org.lunzhi.kernel.eventlog.commit.CommitStore;
import org.lunzhi.kernel.eventlog.commit.LogRefused;
import org.lunzhi.kernel.eventlog.commit.Tail;
import org.lunzhi.kernel.eventlog.contract.LogEvent.LogStarted;
import org.lunzhi.kernel.eventlog.contract.LogId;
import org.lunzhi.kernel.eventlog.contract.LogOrigin;

/** The first commit of a log, which says what log it is; several processes may propose one, the first succeeds. */
final class Genesis {

    private static final int FORMAT = 1;
    private static final String AGGREGATE_TYPE = "Log";

    private final EventForm form;
    private final CommitStore store;

    Genesis(EventForm form, CommitStore store) {
        this.form = form;
        this.store = store;
    }

    static LogStarted proposal(LogId id, LogOrigin origin, Instant now) {
        return new LogStarted(id, FORMAT, origin, now);
    }

    /** Starts the log if it is empty, and makes sure that it is one this software may write to. */
    LogStarted startOrCheck(LogStarted proposal) {
        if (store.at(0).isEmpty()) {
            long now = proposal.occurredAt().toEpochMilli();
            store.insert(List.of(commit(proposal).placedAt(Tail.OF_AN_EMPTY_LOG, now)));
        }
        LogStarted started = started().orElseThrow(() -> new LogRefused("The first commit of the log is not readable"));
        if (started.format() != proposal.format()) {
            throw new LogRefused(
                    "The log has format " + started.format() + ", and this version knows only " + proposal.format());
        }
        if (started.origin() != proposal.origin()) {
            throw new LogRefused("The log is " + started.origin() + " and cannot be opened as " + proposal.origin());
        }
        return started;
    }

    /** What the first event says, if there is one. */
    Optional<LogStarted> started() {
        return store.at(0).map(this::read);
    }

    private Commit commit(LogStarted event) {
        return form.commit(List.of(
                new GenericDomainEventMessage<>(AGGREGATE_TYPE, event.logId().value(), 0, event)));
    }

    private LogStarted read(Commit first) {
        TrackedEventMessage<?> message = form.tracked(StoredEvent.allOf(first))
                .findFirst()
                .orElseThrow(() -> new LogRefused("The first commit of the log is empty"));
        if (message.getPayload() instanceof LogStarted started) {
            return started;
        }
        throw new LogRefused(
                "The first event is " + first.events().get(0).name() + ": this is no log of this software");
    }
}
