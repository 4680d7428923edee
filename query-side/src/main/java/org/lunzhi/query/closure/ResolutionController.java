package org.lunzhi.query.closure;

import java.time.YearMonth;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.figure.Heading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** At which level matters were solved. */
@RestController
@RequestMapping("/api/resolution-levels")
class ResolutionController {

    private final ClosureTimes times;

    ResolutionController(ClosureTimes times) {
        this.times = times;
    }

    /** What was concluded in the months, by level, for one unit or all. */
    @GetMapping
    ResolutionLevels levels(
            Reader reader,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(defaultValue = Heading.ALL) String unit) {
        Heading first = new Heading(Heading.Basis.CLOSING, from, Heading.ALL, Heading.ALL, unit);
        ClosureQuestion asked = new ClosureQuestion(first, to, ClosureQuestion.Breakdown.TOTAL);
        Figures all = asked.months().map(month -> times.row(first.in(month))).reduce(Figures.none(), Figures::merge);
        return ResolutionLevels.of(from, to, unit, all);
    }
}
