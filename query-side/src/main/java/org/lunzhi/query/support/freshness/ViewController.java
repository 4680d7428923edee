package org.lunzhi.query.support.freshness;

import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.lunzhi.kernel.access.Reader;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far every view is. */
@RestController
@RequestMapping("/api/views")
class ViewController {

    private final Freshness freshness;
    private final EventStore log;

    ViewController(Freshness freshness, EventStore log) {
        this.freshness = freshness;
        this.log = log;
    }

    /** Every view of this node by name with its position, beside the end of the log. */
    @GetMapping
    ViewPositions views(Reader reader) {
        long end = log.createHeadToken().position().orElse(-1);
        return new ViewPositions(
                end,
                freshness.positions().entrySet().stream()
                        .map(view ->
                                new ViewPosition(view.getKey(), view.getValue(), Math.max(0, end - view.getValue())))
                        .toList());
    }

    /**
     * The views beside the log.
     *
     * @param end the position of the last event of the log; -1 for an empty one
     */
    record ViewPositions(long end, List<ViewPosition> views) {}

    /**
     * One view.
     *
     * @param position the last event it has seen; -1 before the first
     * @param behind how many events it still has to see
     */
    record ViewPosition(String view, long position, long behind) {}
}
