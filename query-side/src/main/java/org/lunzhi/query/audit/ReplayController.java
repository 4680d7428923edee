package org.lunzhi.query.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.NothingHere;
import org.lunzhi.query.support.question.PageQuery;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of one matter, step by step. */
@RestController
@RequestMapping("/api/audit/matters")
class ReplayController {

    private final Replay replay;

    ReplayController(Replay replay) {
        this.replay = replay;
    }

    /** One page of the steps of a grievance, mediation, agreement, ordered service or roster, in order. */
    @GetMapping("/{id}/steps")
    ReplayPage steps(
            Reader reader,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        PageQuery.checkLimit(limit);
        long seen = after == null ? -1 : Cursor.decode(after).value();
        List<ReplayStep> steps = replay.steps(reader, id, seen, limit).orElseThrow(NothingHere::new);
        return new ReplayPage(id, steps, steps.size() < limit ? null : next(id, steps));
    }

    private static String next(String id, List<ReplayStep> steps) {
        return new Cursor(steps.get(steps.size() - 1).sequence(), id).encoded();
    }

    /**
     * A page of steps.
     *
     * @param next the cursor of the following page; absent on the last one
     */
    record ReplayPage(
            String matter, List<ReplayStep> steps, @Nullable String next) {}
}
