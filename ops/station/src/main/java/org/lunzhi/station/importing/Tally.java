package org.lunzhi.station.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lunzhi.command.ledger.Taking;

/** What came of the rows of a file. */
public final class Tally {

    private final Map<Taking, Long> taken = new EnumMap<>(Taking.class);
    private final SortedMap<String, Long> rejected = new TreeMap<>();

    void took(Taking taking) {
        taken.merge(taking, 1L, Long::sum);
    }

    void rejected(String rule) {
        rejected.merge(rule, 1L, Long::sum);
    }

    public long taken() {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    public long taken(Taking taking) {
        return taken.getOrDefault(taking, 0L);
    }

    public long rejected() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows broke which rule. */
    public SortedMap<String, Long> rejectedByRule() {
        return new TreeMap<>(rejected);
    }

    public long rows() {
        return taken() + rejected();
    }
}
