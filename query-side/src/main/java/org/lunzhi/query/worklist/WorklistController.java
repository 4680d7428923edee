package org.lunzhi.query.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.support.past.Past;
import org.lunzhi.query.support.question.BadQuestion;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.Moment;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The worklists of the signed-in officer and their unit. */
@RestController
@RequestMapping("/api/worklists")
class WorklistController {

    private final Worklists worklists;
    private final Clock clock;
    private final Past past;
    private final PastWorklists before;

    WorklistController(Worklists worklists, Clock clock, Past past, PastWorklists before) {
        this.worklists = worklists;
        this.clock = clock;
        this.past = past;
        this.before = before;
    }

    /**
     * One page of a list: mine, unit, due, overdue, unassigned or follow-up, nearest deadline first and then the
     * oldest; or everything open, oldest first. As it is, or as it was at a moment: by what had happened ({@code
     * asOf}) and what had been recorded ({@code knownAt}).
     */
    @GetMapping("/{list}")
    WorkPage worklist(
            Reader reader,
            @PathVariable String list,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        Cursor cursor = after == null ? null : Cursor.decode(after);
        Worklists.Worklist named = named(list);
        Moment moment = new Moment(asOf, knownAt);
        List<WorkItem> items = moment.isNow()
                ? worklists.page(reader, named, clock.instant(), limit, cursor)
                : before.page(reader, named, past.standpoint(moment), limit, cursor);
        return new WorkPage(items, items.size() < limit ? null : next(named, items));
    }

    private static String next(Worklists.Worklist list, List<WorkItem> items) {
        return list.after(items.get(items.size() - 1)).encoded();
    }

    private static Worklists.Worklist named(String list) {
        try {
            return Worklists.Worklist.valueOf(list.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException unknown) {
            throw new BadQuestion(
                    "list",
                    "可选：mine、unit、due、overdue、unassigned、follow-up、oldest。",
                    "One of mine, unit, due, overdue, unassigned, follow-up, oldest.");
        }
    }

    /**
     * A page of items.
     *
     * @param next the cursor of the following page; absent on the last one
     */
    record WorkPage(List<WorkItem> items, @Nullable String next) {}
}
