package org.lunzhi.query.export.choice;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lunzhi.query.export.spill.Case;
import org.lunzhi.query.export.spill.Cases;
import org.lunzhi.query.export.spill.Spill;

/**
 * The cases from which somebody is kept, and all that hang together with them: what became of a sealed matter would say
 * as much as the matter. They are few, and no export says how many.
 */
final class KeptCases {

    private final Set<String> names = new HashSet<>();

    private KeptCases() {}

    static KeptCases among(Spill spill) throws IOException {
        KeptCases kept = new KeptCases();
        boolean grows = true;
        while (grows) {
            grows = kept.grow(spill);
        }
        return kept;
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    private boolean grow(Spill spill) throws IOException {
        int before = names.size();
        try (Cases cases = spill.cases()) {
            for (@Nullable Case each = cases.next(); each != null; each = cases.next()) {
                Set<String> together = each.neighbours();
                together.add(each.name());
                if (each.isKept() || !Collections.disjoint(together, names)) {
                    names.addAll(together);
                }
            }
        }
        return names.size() > before;
    }
}
