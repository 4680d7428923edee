package org.lunzhi.query.servicerequest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.servicerequest.ServiceRequestId;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.Moment;
import org.lunzhi.query.support.question.NothingHere;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The board of ordered services. */
@RestController
@RequestMapping("/api/service-requests")
class ServiceBoardController {

    private final ServiceBoard board;

    ServiceBoardController(ServiceBoard board) {
        this.board = board;
    }

    /**
     * One order as it stands, or as it stood ({@code asOf}) or was known ({@code knownAt}) at a moment. The entity tag
     * is the version that a changing request names in {@code If-Match}.
     */
    @GetMapping("/{id}")
    ResponseEntity<OrderFile> serviceRequest(
            Reader reader,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        return board.find(ServiceRequestId.of(id), reader, new Moment(asOf, knownAt))
                .map(found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.version()))
                        .body(found.view()))
                .orElseThrow(NothingHere::new);
    }

    /** One page of the orders in a state, at one post or at all, oldest first. */
    @GetMapping
    BoardPage serviceRequests(
            Reader reader,
            @RequestParam(defaultValue = "OPEN") OrderState state,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        ServiceBoard.Column column = new ServiceBoard.Column(state, post == null ? null : UnitId.of(post));
        Cursor cursor = after == null ? null : Cursor.decode(after);
        return BoardPage.of(board.page(reader, column, limit, cursor), limit);
    }

    /**
     * A page of orders.
     *
     * @param next the cursor of the following page; absent on the last one
     */
    record BoardPage(List<OrderFile> orders, @Nullable String next) {

        static BoardPage of(List<OrderFile> orders, int limit) {
            if (orders.size() < limit) {
                return new BoardPage(orders, null);
            }
            OrderFile.Order last = orders.get(orders.size() - 1).order();
            return new BoardPage(
                    orders, new Cursor(last.placedAt().toEpochMilli(), last.id().value()).encoded());
        }
    }
}
