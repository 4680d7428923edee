package org.lunzhi.query.support;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What one batch of events does to the views: read once, changed in memory, written together before the token moves.
 */
final class ViewBatch {

    private static final String KEY = "lunzhi.view-batch";

    private final Set<String> aggregates;
    private final Map<SharedView<?>, SharedView.Changes<?>> shared = new LinkedHashMap<>();
    private final Map<OwnedView<?>, OwnedView.Changes<?>> owned = new LinkedHashMap<>();
    private final Deque<Runnable> takesBack = new ArrayDeque<>();
    private final boolean late;

    private ViewBatch(Set<String> aggregates, boolean late) {
        this.aggregates = aggregates;
        this.late = late;
    }

    /** The batch that the current thread works on. */
    static ViewBatch current() {
        return of(CurrentUnitOfWork.get());
    }

    /** A parked event is tried within a unit of work that has no message, so it is a batch of its own. */
    static ViewBatch of(UnitOfWork<?> work) {
        boolean late = work.resources().containsKey(DeadLetter.class.getName());
        UnitOfWork<?> scope = late ? work : work.root();
        return scope.getOrComputeResource(KEY, key -> new ViewBatch(aggregatesOf(scope), late));
    }

    /** Whether the event was parked, so that newer ones of other aggregates may have been seen before it. */
    boolean isLate() {
        return late;
    }

    /** The next event of the batch is at work; what those before it have changed stays. */
    void next() {
        takesBack.clear();
    }

    /** How to take back one change of the event at work. */
    void onFailure(Runnable takeBack) {
        takesBack.push(takeBack);
    }

    /** Takes back all that the event at work has changed, newest first. */
    void forget() {
        takesBack.forEach(Runnable::run);
        takesBack.clear();
    }

    /** The aggregates whose events are in this batch; their documents are read together. */
    Set<String> aggregates() {
        return aggregates;
    }

    @SuppressWarnings("unchecked")
    <T> OwnedView.Changes<T> changesOf(OwnedView<T> view, Supplier<OwnedView.Changes<T>> fresh) {
        return (OwnedView.Changes<T>) owned.computeIfAbsent(view, key -> fresh.get());
    }

    @SuppressWarnings("unchecked")
    <T> SharedView.Changes<T> changesOf(SharedView<T> view, Supplier<SharedView.Changes<T>> fresh) {
        return (SharedView.Changes<T>) shared.computeIfAbsent(view, key -> fresh.get());
    }

    /**
     * Writes everything, shared documents first: what they are told is derived from the owned documents as they
     * were, so that a batch that broke off in between derives the same again and the position guard drops what is
     * there already.
     */
    void flush() {
        shared.values().forEach(SharedView.Changes::flush);
        owned.values().forEach(OwnedView.Changes::flush);
        shared.clear();
        owned.clear();
    }

    private static Set<String> aggregatesOf(UnitOfWork<?> root) {
        List<? extends Message<?>> messages =
                root instanceof BatchingUnitOfWork<?> batch ? batch.getMessages() : List.of(root.getMessage());
        Set<String> ids = new LinkedHashSet<>();
        for (Message<?> message : messages) {
            if (message instanceof DomainEventMessage<?> event) {
                ids.add(event.getAggregateIdentifier());
            }
        }
        return ids;
    }
}
