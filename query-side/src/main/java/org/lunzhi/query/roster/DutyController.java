package org.lunzhi.query.roster;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.organisation.UnitId;
import org.lunzhi.kernel.roster.RosterId;
import org.lunzhi.query.support.question.Moment;
import org.lunzhi.query.support.question.NothingHere;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rosters, and who was on duty. */
@RestController
class DutyController {

    private final Rosters rosters;

    DutyController(Rosters rosters) {
        this.rosters = rosters;
    }

    /**
     * One roster as it stands, or as it stood ({@code asOf}) or was known ({@code knownAt}) at a moment. The entity tag
     * is the version that a changing request names in {@code If-Match}.
     */
    @GetMapping("/api/rosters/{id}")
    ResponseEntity<RosterFile> roster(
            Reader reader,
            @PathVariable String id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        return rosters.find(RosterId.of(id), new Moment(asOf, knownAt))
                .map(found -> ResponseEntity.ok()
                        .eTag(String.valueOf(found.version()))
                        .body(found.view()))
                .orElseThrow(NothingHere::new);
    }

    /** Who was on duty at a post at an instant, and why; as known today or at another moment ({@code knownAt}). */
    @GetMapping("/api/duty")
    Duty duty(
            Reader reader,
            @RequestParam String post,
            @RequestParam @DateTimeFormat(iso = ISO.DATE_TIME) Instant at,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        return rosters.duty(UnitId.of(post), at, knownAt);
    }
}
