package org.lunzhi.query.closure;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.lunzhi.kernel.policy.PolicyVersion;
import org.lunzhi.query.closure.figure.Figures;
import org.lunzhi.query.closure.past.Overdue;
import org.lunzhi.query.closure.past.PastClosures.Beside;
import org.lunzhi.query.support.past.Standpoint;

/**
 * What the figures would be had all matters been under one edition of a policy, beside the real ones. It is computed
 * and nowhere recorded.
 *
 * @param policy the edition that is tried
 * @param judgedAt the moment by which it is judged what is late
 */
record WhatIfReport(
        PolicyVersion policy,
        YearMonth from,
        YearMonth to,
        String by,
        Instant judgedAt,
        Standpoint seenFrom,
        List<Row> rows) {

    /**
     * One row: the real figures, those with the opening hours of the other policy, and what is late by which limits.
     */
    record Row(String heading, ClosureReport.Row real, ClosureReport.Row other, Overdue overdue) {}

    static WhatIfReport of(PolicyVersion policy, ClosureQuestion asked, Standpoint seenFrom, Beside beside) {
        SortedMap<String, Figures> real = asked.rows(beside.real());
        SortedMap<String, Figures> other = asked.rows(beside.other());
        Set<String> names = new TreeSet<>(real.keySet());
        names.addAll(other.keySet());
        List<Row> rows = names.stream()
                .map(name ->
                        row(name, real.getOrDefault(name, Figures.none()), other.getOrDefault(name, Figures.none())))
                .toList();
        return new WhatIfReport(
                policy, asked.heading().month(), asked.to(), asked.by().name(), seenFrom.judgedAt(), seenFrom, rows);
    }

    private static Row row(String name, Figures real, Figures other) {
        return new Row(name, ClosureReport.row(name, real), ClosureReport.row(name, other), Overdue.of(other));
    }
}
