package org.lunzhi.station.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is to be verified: a stored log, a range or cases of it, or a file without any station. */
final class Scope {

    @Option(names = "--from", paramLabel = "POSITION", description = "Only from the event at this position on.")
    private @Nullable Long from;

    @Option(names = "--to", paramLabel = "POSITION", description = "Only up to the event at this position.")
    private @Nullable Long to;

    @Option(names = "--case", paramLabel = "ID", description = "Only this grievance, mediation or order; repeatable.")
    private List<String> cases = new ArrayList<>();

    @Option(names = "--bundle", paramLabel = "FILE", description = "A bundle that was exported, off line.")
    private @Nullable Path bundle;

    @Option(
            names = "--receipt",
            paramLabel = "FILE",
            description = "A resident's receipt (tlog-proof), off line, with the log's keys in --keys.")
    private @Nullable Path receipt;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the server inside the process keeps its data.")
    private @Nullable Path data;

    /** Why these options do not go together, if they do not. */
    Optional<String> problem(KeptElsewhere kept) {
        boolean stored = isRange() || !cases.isEmpty() || data != null;
        if (receipt != null && (stored || bundle != null || kept.hasCheckpoints() || !kept.hasKeys())) {
            return Optional.of("--receipt is verified with --keys and nothing else");
        }
        if (bundle != null && stored) {
            return Optional.of("--bundle is verified as a whole, without --from, --to, --case and --data");
        }
        if (isRange() && !cases.isEmpty()) {
            return Optional.of("--case is verified from its first event to its last, without --from and --to");
        }
        if (first() < 0 || first() > last()) {
            return Optional.of("--from and --to are positions of events, the lower first");
        }
        return Optional.empty();
    }

    /** As a report calls it. */
    String what() {
        if (receipt != null) {
            return "The receipt " + receipt;
        }
        if (bundle != null) {
            return "The bundle " + bundle;
        }
        return isRange() ? "The range" : cases.isEmpty() ? "The log" : "The case";
    }

    boolean isRange() {
        return from != null || to != null;
    }

    long first() {
        return from == null ? 0 : from;
    }

    long last() {
        return to == null ? Long.MAX_VALUE : to;
    }

    List<String> cases() {
        return cases;
    }

    @Nullable Path bundle() {
        return bundle;
    }

    @Nullable Path receipt() {
        return receipt;
    }

    @Nullable Path data() {
        return data;
    }
}
