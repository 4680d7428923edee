package org.lunzhi.query.closure;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.closure.figure.FigureRows;
import org.lunzhi.query.closure.figure.Figures;
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

/** At which level matters were solved. */
@RestController
@RequestMapping("/api/resolution-levels")
class ResolutionController {

    private final ClosureTimes times;
    private final Past past;
    private final PastClosures closures;

    ResolutionController(ClosureTimes times, Past past, PastClosures closures) {
        this.times = times;
        this.past = past;
        this.closures = closures;
    }

    /** What was concluded in the months, by level, for one unit or all; as it is, or as it was at a moment. */
    @GetMapping
    ResolutionLevels levels(
            Reader reader,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(defaultValue = Heading.ALL) String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        Heading first = new Heading(Heading.Basis.CLOSING, from, Heading.ALL, Heading.ALL, unit);
        ClosureQuestion asked = new ClosureQuestion(first, to, ClosureQuestion.Breakdown.TOTAL);
        Moment moment = new Moment(asOf, knownAt);
        @Nullable Standpoint standpoint = moment.isNow() ? null : past.standpoint(moment);
        FigureRows rows = standpoint == null ? times : closures.rows(standpoint, asked, asked::needs);
        Figures all = asked.months().map(month -> rows.row(first.in(month))).reduce(Figures.none(), Figures::merge);
        return ResolutionLevels.of(from, to, unit, all);
    }
}
