package org.lunzhi.query.servicerequest;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.grievance.intake.ReceiptCode;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.servicerequest.order.TrackingCode;
import org.lunzhi.query.support.question.NothingHere;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a resident sees with the code on the receipt, without an account. */
@RestController
@RequestMapping("/api/resident/orders")
class TrackingController {

    private final ServiceBoard board;

    TrackingController(ServiceBoard board) {
        this.board = board;
    }

    /** How far the order is; the code is read with or without its dashes, in capitals or not. */
    @GetMapping("/{code}")
    ResponseEntity<Tracked> order(@PathVariable String code) {
        TrackingCode plain = TrackingCode.of(code.replace("-", "").strip().toLowerCase(Locale.ROOT));
        return board.tracked(plain)
                .map(file ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Tracked.of(file)))
                .orElseThrow(NothingHere::new);
    }

    /**
     * All that anybody learns who holds the code: how far the order is, at which post, and by when.
     *
     * @param grievance the number under which it goes on as a grievance; it opens with the secret of the order
     */
    record Tracked(
            OrderState state,
            UnitId post,
            @Nullable LocalDate dueOn,
            @Nullable ReceiptCode grievance) {

        static Tracked of(OrderFile file) {
            return new Tracked(
                    file.state(),
                    file.post(),
                    file.dueOn(),
                    file.grievance() == null ? null : ReceiptCode.of(file.grievance()));
        }
    }
}
