package org.lunzhi.query.closure;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.access.Reader;
import org.lunzhi.kernel.policy.PolicyVersion;
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

/** What another policy would have made of the figures; it reads the log and writes nothing. */
@RestController
@RequestMapping("/api/audit/what-if")
class WhatIfController {

    private final Past past;
    private final PastClosures closures;

    WhatIfController(Past past, PastClosures closures) {
        this.past = past;
        this.closures = closures;
    }

    /** Closure and overdue figures of the months of intake, real and under an edition that was adopted at any time. */
    @GetMapping
    WhatIfReport whatIf(
            Reader reader,
            @RequestParam String policy,
            @RequestParam YearMonth from,
            @RequestParam YearMonth to,
            @RequestParam(defaultValue = "TOTAL") ClosureQuestion.Breakdown by,
            @RequestParam(defaultValue = Heading.ALL) String unit,
            @RequestParam(defaultValue = Heading.ALL) String category,
            @RequestParam(defaultValue = Heading.ALL) String channel,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant asOf,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable Instant knownAt) {
        Heading heading = new Heading(Heading.Basis.INTAKE, from, channel, category, unit);
        ClosureQuestion asked = new ClosureQuestion(heading, to, by);
        Standpoint standpoint = past.standpoint(new Moment(asOf, knownAt));
        PolicyVersion edition = PolicyVersion.of(policy);
        return WhatIfReport.of(edition, asked, standpoint, closures.under(edition, standpoint, asked, asked::needs));
    }
}
