package org.lunzhi.station.verify;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.lunzhi.kernel.notary.entry.LogEntry;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.note.Checkpoint;
import org.lunzhi.kernel.notary.proof.LeafProof;
import org.lunzhi.kernel.notary.verify.Trust;
import org.lunzhi.kernel.notary.verify.Verified;

/** Says to whoever asked what was checked and what was found. */
final class Report {

    static final Set<Check> OF_LOGS = EnumSet.allOf(Check.class);

    /** A bundle has no tiles, and nothing but what was written into it. */
    static final Set<Check> OF_BUNDLES = EnumSet.complementOf(EnumSet.of(Check.STRAYS, Check.TILES));

    static final Set<Check> OF_RANGES =
            EnumSet.of(Check.SHAPE, Check.ORDER, Check.TIMES, Check.ENTRIES, Check.TILES, Check.KEYS, Check.SAVED);

    /** Bundles of a range. */
    static final Set<Check> OF_PARTS =
            EnumSet.of(Check.SHAPE, Check.ORDER, Check.TIMES, Check.ENTRIES, Check.KEYS, Check.SAVED);

    static final Set<Check> OF_CASES =
            EnumSet.of(Check.SHAPE, Check.SEQUENCES, Check.ENTRIES, Check.TILES, Check.KEYS, Check.SAVED);

    private final PrintWriter out;

    Report(PrintWriter out) {
        this.out = out;
    }

    void holds(String what, Trust trust, Verified verified) {
        say("%s holds: %s", what, trust.origin());
        say("  %,d commits from position %,d to %,d", verified.commits(), verified.from(), verified.end() - 1);
        say("  %,d aggregates, %,d tiles compared", verified.aggregates(), verified.tiles());
        say(
                "  %,d checkpoints of the log and %,d kept elsewhere, %,d keys",
                verified.checkpoints(), verified.saved(), trust.keys().keys().size());
        if (verified.unsealed() > 0) {
            say("  %,d commits at the end have no checkpoint yet: nothing vouches for these", verified.unsealed());
        }
        if (verified.saved() == 0) {
            say("  Compared with nothing kept elsewhere: whoever holds the log's key could have rewritten all of it;"
                    + " see --checkpoint and --keys");
        }
    }

    void holds(String what, LeafProof proof, Checkpoint signed) {
        LogEntry entry = proof.entry();
        say("%s holds: %s", what, signed.origin());
        say(
                "  commit %,d at position %,d with %,d events is in the signed tree of %,d commits",
                entry.number(), entry.position(), entry.count(), signed.size());
    }

    /** Lists what was checked; of checkpoints kept elsewhere only if there were any. */
    void checked(Set<Check> checks, Verified verified) {
        checks.stream()
                .filter(check -> check != Check.SAVED || verified.saved() > 0)
                .forEach(check -> say("  checked: %s", check.statement()));
    }

    void differs(String what, Difference difference) {
        say("%s DIFFERS at position %d: %s", what, difference.position(), String.valueOf(difference.getMessage()));
        say("  This does not hold: %s (%s)", difference.check().statement(), difference.check());
    }

    private void say(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
