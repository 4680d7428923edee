package org.lunzhi.query.processmap;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Set;
import org.lunzhi.query.support.casework.CaseKind;

/** One row of the map: transitions of one month and kind of case, under one category and unit or {@value #ALL}. */
record Row(YearMonth month, CaseKind kind, String category, String unit) {

    static final String ALL = "*";
    static final String UNCATEGORISED = "none";

    /** Every row in which a transition counts; that of a matter kept from somebody counts in the whole only. */
    static Set<Row> of(CaseKind kind, Passed passed, boolean kept) {
        Row whole = new Row(passed.month(), kind, ALL, ALL);
        if (kept) {
            return Set.of(whole);
        }
        Set<Row> rows = new LinkedHashSet<>();
        rows.add(whole);
        rows.add(new Row(passed.month(), kind, passed.category(), ALL));
        rows.add(new Row(passed.month(), kind, ALL, passed.unit()));
        rows.add(new Row(passed.month(), kind, passed.category(), passed.unit()));
        return rows;
    }

    String key() {
        return String.join("|", month.toString(), kind.name(), category, unit);
    }

    Row in(YearMonth other) {
        return new Row(other, kind, category, unit);
    }
}
