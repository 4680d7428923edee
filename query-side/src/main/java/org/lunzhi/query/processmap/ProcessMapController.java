package org.lunzhi.query.processmap;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.support.casework.CaseKind;
import org.lunzhi.query.support.past.Past;
import org.lunzhi.query.support.past.Standpoint;
import org.lunzhi.query.support.question.Cursor;
import org.lunzhi.query.support.question.Moment;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which step follows which, for every combination of unit and category, as it is and as it was. */
@RestController
@RequestMapping("/api/process-map")
class ProcessMapController {

    private final ProcessRows rows;
    private final Past past;
    private final PastMaps maps;

    ProcessMapController(ProcessRows rows, Past past, PastMaps maps) {
        this.rows = rows;
        this.past = past;
        this.maps = maps;
    }

    /**
     * A page of transitions, the slowest first. As they are, or as they were: by what had happened ({@code asOf}) and
     * what had been recorded ({@code knownAt}) at a moment.
     */
    @GetMapping
    ProcessMap processMap(
            Reader reader,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(defaultValue = "GRIEVANCE") CaseKind kind,
            @RequestParam(defaultValue = Row.ALL) String unit,
            @RequestParam(defaultValue = Row.ALL) String category,
            @RequestParam(defaultValue = "MEDIAN") ProcessQuestion.Order order,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        Row row = new Row(from, kind, category, unit);
        Cursor cursor = after == null ? null : Cursor.decode(after);
        ProcessQuestion asked = new ProcessQuestion(row, to, order, limit, cursor);
        Moment moment = new Moment(asOf, knownAt);
        if (moment.isNow()) {
            return asked.answer(rows);
        }
        Standpoint standpoint = past.standpoint(moment);
        return asked.answer(maps.rows(standpoint, asked), standpoint);
    }
}
