package org.lunzhi.station.deadletter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Actor;
import org.lunzhi.kernel.privacy.content.PersonalDataDetector;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.station.web.Refusal;
import org.lunzhi.station.web.StationRule;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is parked, and the record of what was done about it. */
@RestController
@RequestMapping("/api")
class DeadLetterController {

    private static final int LONGEST_PAGE = 200;

    private final ParkedCases parked;
    private final Operations operations;

    DeadLetterController(ParkedCases parked, Operations operations) {
        this.parked = parked;
        this.operations = operations;
    }

    /** Why somebody does it; no place for names and numbers of people. */
    record Wish(@NotBlank @Size(max = 200) String reason) {

        String checked() {
            StationRule.INVALID_FIELD.requires(
                    PersonalDataDetector.findings(reason).isEmpty(), "$.reason");
            return reason.strip();
        }
    }

    /** What came of a retry: what is still parked of the case, or nothing. */
    record Tried(boolean told, @Nullable ParkedCase left) {}

    /**
     * A page of what is parked.
     *
     * @param next the cursor of the following page; absent on the last one
     */
    record Parked(List<ParkedCase> items, @Nullable String next) {}

    /** A page of the record; before and beforeId of the last line continue it. */
    record Recorded(List<Operations.Entry> items) {}

    @GetMapping("/dead-letters")
    Parked list(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        List<ParkedCase> items = parked.page(limit, after == null ? null : Cursor.decode(after));
        return new Parked(
                items,
                items.size() < limit
                        ? null
                        : items.get(items.size() - 1).cursor().encoded());
    }

    @GetMapping("/dead-letters/{id}")
    ParkedCase show(@PathVariable String id) {
        return found(id);
    }

    @PostMapping("/dead-letters/{id}/retry")
    Tried retry(@PathVariable String id, @Valid @RequestBody Wish wish, Actor actor) {
        String reason = wish.checked();
        return parked.retry(found(id), actor, reason)
                .map(left -> new Tried(false, left))
                .orElseGet(() -> new Tried(true, null));
    }

    @PostMapping("/dead-letters/{id}/hold")
    ResponseEntity<Void> hold(@PathVariable String id, @Valid @RequestBody Wish wish, Actor actor) {
        String reason = wish.checked();
        if (!parked.hold(found(id), actor, reason)) {
            throw Refusal.notFound();
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/operations")
    Recorded operations(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Instant before,
            @RequestParam(required = false) @Nullable String beforeId) {
        StationRule.INVALID_FIELD.requires(limit > 0 && limit <= LONGEST_PAGE, "limit");
        return new Recorded(operations.page(limit, before, beforeId));
    }

    private ParkedCase found(String id) {
        return parked.find(id).orElseThrow(Refusal::notFound);
    }
}
