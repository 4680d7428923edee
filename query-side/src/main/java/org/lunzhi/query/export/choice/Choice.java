package org.lunzhi.query.export.choice;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.spill.Case;
import org.lunzhi.query.export.spill.Cases;
import org.lunzhi.query.export.spill.Spill;
import org.lunzhi.query.export.told.Pseudonyms;
import org.lunzhi.query.export.told.UnitRegister;
import org.lunzhi.query.support.casework.CaseKind;

/** What an export shows: which cases, and each unit under which name. */
public final class Choice {

    private static final String UNIT = "unit";

    private final Names chosen = new Names();
    private final Map<CaseKind, Map<Set<String>, Long>> casesByUnits = new EnumMap<>(CaseKind.class);
    private final Map<CaseKind, UnitLabels> labels = new EnumMap<>(CaseKind.class);
    private final Pseudonyms pseudonyms;

    private Choice(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Chooses among everything that was spilled; refuses to single out a unit with few cases. */
    public static Choice among(Spill spill, Scope scope, UnitRegister register, Pseudonyms pseudonyms)
            throws IOException {
        Choice choice = new Choice(pseudonyms);
        KeptCases kept = KeptCases.among(spill);
        try (Cases cases = spill.cases()) {
            for (@Nullable Case each = cases.next(); each != null; each = cases.next()) {
                if (!kept.contains(each.name()) && scope.includes(each, register)) {
                    choice.add(each);
                }
            }
        }
        choice.settle(scope, register);
        return choice;
    }

    private void add(Case each) {
        chosen.add(each.name());
        casesByUnits.computeIfAbsent(each.kind(), kind -> new HashMap<>()).merge(each.units(), 1L, Long::sum);
    }

    private void settle(Scope scope, UnitRegister register) {
        if (scope.unit() != null) {
            casesByUnits.keySet().removeIf(kind -> count(kind) < UnitLabels.FEWEST);
            if (casesByUnits.isEmpty()) {
                throw new ExportRefused("SMALL_CELL: " + scope.unit() + " has fewer than " + UnitLabels.FEWEST
                        + " cases of any kind in this period; they are not exported");
            }
        }
        casesByUnits.forEach((kind, cases) -> labels.put(kind, UnitLabels.of(cases, register)));
    }

    /** Whether the case of this kind and name is shown. */
    public boolean shows(CaseKind kind, String name) {
        return casesByUnits.containsKey(kind) && chosen.contains(name);
    }

    /** How many cases of the kind are shown. */
    public long count(CaseKind kind) {
        return casesByUnits.getOrDefault(kind, Map.of()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** The export's name of a unit on a case of this kind. */
    public String unitName(CaseKind kind, String unit) {
        UnitLabels ofKind = labels.get(kind);
        String label = ofKind == null ? UnitLabels.OTHER : ofKind.of(unit);
        return label.equals(UnitLabels.OTHER) ? "unit-" + UnitLabels.OTHER : pseudonyms.of(UNIT, label);
    }
}
