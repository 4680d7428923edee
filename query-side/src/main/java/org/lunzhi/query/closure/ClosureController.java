package org.lunzhi.query.closure;

import java.time.YearMonth;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.query.closure.figure.Heading;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Closure times, for every combination of unit, category and channel. */
@RestController
@RequestMapping("/api/closure-times")
class ClosureController {

    private final ClosureTimes times;

    ClosureController(ClosureTimes times) {
        this.times = times;
    }

    /** The figures of the months asked for; months are those of intake or of closing, as the basis says. */
    @GetMapping
    ClosureReport closureTimes(
            Reader reader,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(defaultValue = "INTAKE") Heading.Basis basis,
            @RequestParam(defaultValue = "TOTAL") ClosureQuestion.Breakdown by,
            @RequestParam(defaultValue = Heading.ALL) String unit,
            @RequestParam(defaultValue = Heading.ALL) String category,
            @RequestParam(defaultValue = Heading.ALL) String channel) {
        Heading heading = new Heading(basis, from, channel, category, unit);
        return new ClosureQuestion(heading, to, by).answer(times);
    }
}
