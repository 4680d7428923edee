package org.lunzhi.query.support.rebuild;

import com.mongodb.MongoException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.support.Positions;
import org.lunzhi.query.support.ViewFlush;
import org.lunzhi.query.support.ViewGroup;

/** The handlers of one view, told events in batches as its processor would; what they refuse is stepped over. */
final class ToldGroup {

    private static final List<ViewFlush> FLUSH = List.of(new ViewFlush());

    private final ViewGroup group;
    private final List<AnnotationEventHandlerAdapter> handlers;
    private final Set<Object> waiting = new HashSet<>();
    private final List<Outcome.Untold> untold = new ArrayList<>();

    ToldGroup(ViewGroup group, List<Object> handlers) {
        this.group = group;
        this.handlers =
                handlers.stream().map(AnnotationEventHandlerAdapter::new).toList();
    }

    void tell(List<TrackedEventMessage<?>> batch) {
        BatchingUnitOfWork<EventMessage<?>> work = new BatchingUnitOfWork<>(new ArrayList<>(batch));
        var result = work.executeWithResult(() -> new DefaultInterceptorChain<>(work, FLUSH, this::handle).proceed());
        if (result.isExceptional()) {
            throw new IllegalStateException(
                    "The view " + group.name() + " cannot be written", result.exceptionResult());
        }
    }

    List<Outcome.Untold> untold() {
        return untold;
    }

    private @Nullable Object handle(EventMessage<?> event) {
        Object sequence = group.policy().getSequenceIdentifierFor(event);
        if (waiting.contains(sequence)) {
            return null;
        }
        try {
            for (AnnotationEventHandlerAdapter handler : handlers) {
                handler.handle(event);
            }
        } catch (MongoException lost) {
            throw lost;
        } catch (Exception unfit) {
            ViewFlush.forget();
            waiting.add(sequence);
            untold.add(new Outcome.Untold(
                    group.name(), positionOf(event), unfit.getClass().getSimpleName()));
        }
        return null;
    }

    private static long positionOf(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked ? Positions.of(tracked.trackingToken()) : -1;
    }
}
