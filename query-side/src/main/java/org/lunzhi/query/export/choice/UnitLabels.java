package org.lunzhi.query.export.choice;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lunzhi.query.export.told.UnitRegister;

/**
 * Under which name each unit shows: its own where it has at least five cases, else that of the nearest unit above it
 * which then has, else {@value #OTHER}. Cases are counted and not units added up, so that a case which two small units
 * share is one case of the unit above them.
 */
final class UnitLabels {

    static final int FEWEST = 5;
    static final String OTHER = "other";

    /** Deeper than any tree of units. */
    private static final int DEEPEST = 32;

    private final Map<Set<String>, Long> cases;
    private final Map<String, String> labels = new TreeMap<>();

    private UnitLabels(Map<Set<String>, Long> cases) {
        this.cases = cases;
        cases.keySet().forEach(units -> units.forEach(unit -> labels.put(unit, unit)));
    }

    /** Labels by how many cases each set of units has. */
    static UnitLabels of(Map<Set<String>, Long> cases, UnitRegister register) {
        UnitLabels units = new UnitLabels(cases);
        for (int height = 0; units.liftSmall(register, height); height++) {}
        units.fillOther();
        return units;
    }

    String of(String unit) {
        return labels.getOrDefault(unit, OTHER);
    }

    private boolean liftSmall(UnitRegister register, int height) {
        Set<String> small = counts().entrySet().stream()
                .filter(label -> label.getValue() < FEWEST && !label.getKey().equals(OTHER))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> lifted =
                small.stream().filter(label -> isLowest(label, small, register)).collect(Collectors.toSet());
        labels.replaceAll((unit, label) -> lifted.contains(label) ? above(label, register, height) : label);
        return !small.isEmpty();
    }

    /** From the ground up: what stands higher may have enough by then. */
    private static boolean isLowest(String label, Set<String> small, UnitRegister register) {
        return small.stream()
                .allMatch(other ->
                        other.equals(label) || !register.isWithin(other, label) || register.isWithin(label, other));
    }

    private static String above(String label, UnitRegister register, int height) {
        return height < DEEPEST ? register.above(label).orElse(OTHER) : OTHER;
    }

    /** Where the rest is itself too small, the smallest unit joins it. */
    private void fillOther() {
        Map<String, Long> counts = counts();
        while (counts.getOrDefault(OTHER, (long) FEWEST) < FEWEST && counts.size() > 1) {
            String smallest = counts.entrySet().stream()
                    .filter(label -> !label.getKey().equals(OTHER))
                    .min(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
            labels.replaceAll((unit, label) -> label.equals(smallest) ? OTHER : label);
            counts = counts();
        }
    }

    /** How many cases each label has. */
    private Map<String, Long> counts() {
        Map<String, Long> counts = new HashMap<>();
        cases.forEach((units, number) -> labelsOf(units).forEach(label -> counts.merge(label, number, Long::sum)));
        return counts;
    }

    private Set<String> labelsOf(Collection<String> units) {
        return units.stream().map(this::of).collect(Collectors.toSet());
    }
}
