package org.lunzhi.query.closure;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.closure.figure.Heading;
import org.lunzhi.query.closure.past.PastClosures;
import org.lunzhi.query.support.past.Past;
import org.lunzhi.query.support.past.Standpoint;
import org.lunzhi.query.support.question.Moment;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closure times, for every combination of unit, category and channel, as they are and as they were. */
@RestController
@RequestMapping("/api/closure-times")
class ClosureController {

    private final ClosureTimes times;
    private final Past past;
    private final PastClosures closures;

    ClosureController(ClosureTimes times, Past past, PastClosures closures) {
        this.times = times;
        this.past = past;
        this.closures = closures;
    }

    /**
     * The figures of the months asked for; months are those of intake or of closing, as the basis says. As they are, or
     * as they were: by what had happened ({@code asOf}) and what had been recorded ({@code knownAt}) at a moment.
     */
    @GetMapping
    ClosureReport closureTimes(
            Reader reader,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(defaultValue = "INTAKE") Heading.Basis basis,
            @RequestParam(defaultValue = "TOTAL") ClosureQuestion.Breakdown by,
            @RequestParam(defaultValue = Heading.ALL) String unit,
            @RequestParam(defaultValue = Heading.ALL) String category,
            @RequestParam(defaultValue = Heading.ALL) String channel,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        Heading heading = new Heading(basis, from, channel, category, unit);
        ClosureQuestion asked = new ClosureQuestion(heading, to, by);
        Moment moment = new Moment(asOf, knownAt);
        if (moment.isNow()) {
            return asked.answer(times);
        }
        Standpoint standpoint = past.standpoint(moment);
        return asked.answer(closures.rows(standpoint, asked, asked::needs), standpoint);
    }
}
