package org.lunzhi.station.verify;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lunzhi.embedded.DataDirectoryRefused;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.eventlog.commit.LogUnavailable;
import org.lunzhi.kernel.notary.bundle.Bundle;
import org.lunzhi.kernel.notary.bundle.BundleRefused;
import org.lunzhi.kernel.notary.evidence.Check;
import org.lunzhi.kernel.notary.evidence.Difference;
import org.lunzhi.kernel.notary.evidence.StoredLog;
import org.lunzhi.kernel.notary.note.NoteRefused;
import org.lunzhi.kernel.notary.note.VerifierKey;
import org.lunzhi.kernel.notary.proof.LeafProof;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.verify.Excerpt;
import org.lunzhi.kernel.notary.verify.ProvenExcerpt;
import org.lunzhi.kernel.notary.verify.SavedCheckpoint;
import org.lunzhi.kernel.notary.verify.Trust;
import org.lunzhi.kernel.notary.verify.Verified;
import org.lunzhi.kernel.notary.verify.WholeLog;
import org.lunzhi.station.database.DatabaseAlone;
import org.lunzhi.station.database.NothingStored;
import org.springframework.beans.BeansException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Verifies that the log is what was signed. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Verifies the log, a range or cases of it, or a bundle or receipt without any station; writes nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything that was checked holds",
            "1:something differs; the first place is printed",
            "2:the arguments or the files given cannot be used",
            "3:it could not be verified, for instance because the database does not answer"
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final int DIFFERS = 1;
    private static final int STOPPED = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Scope scope = new Scope();

    @Mixin
    private KeptElsewhere kept = new KeptElsewhere();

    @Override
    public Integer call() {
        scope.problem(kept).ifPresent(problem -> {
            throw refused(problem, null);
        });
        try {
            List<SavedCheckpoint> saved = kept.checkpoints();
            List<VerifierKey> known = kept.keys();
            Path receipt = scope.receipt();
            if (receipt != null) {
                return verifyReceipt(receipt, known);
            }
            Path bundle = scope.bundle();
            return bundle == null ? verifyStored(saved, known) : verifyBundle(bundle, saved, known);
        } catch (Difference difference) {
            report().differs(scope.what(), difference);
            return DIFFERS;
        } catch (BundleRefused | NoteRefused | IllegalArgumentException | NothingStored unfit) {
            throw refused(String.valueOf(unfit.getMessage()), unfit);
        } catch (UncheckedIOException unreadable) {
            throw refused(unreadable.getMessage() + ": it cannot be read", unreadable);
        } catch (LogUnavailable | MongoException | BeansException | DataDirectoryRefused lost) {
            spec.commandLine()
                    .getErr()
                    .println("lunzhi verify: "
                            + NestedExceptionUtils.getMostSpecificCause(lost).getMessage());
            return STOPPED;
        }
    }

    private int verifyStored(List<SavedCheckpoint> saved, List<VerifierKey> known) {
        try (ConfigurableApplicationContext alone = DatabaseAlone.open(scope.data())) {
            MongoDatabase database = alone.getBean(MongoDatabase.class);
            StoredLog log = new StoredLog(database, LogSettings.DEFAULT.collection());
            Trust trust = Trust.in(new StoredKeys(database), known);
            if (!scope.cases().isEmpty()) {
                return verifyCases(new Excerpt(log, trust, saved), trust);
            }
            Verified verified = scope.isRange()
                    ? new Excerpt(log, trust, saved).range(scope.first(), scope.last(), progress())
                    : WholeLog.verify(log, trust, saved, progress());
            return holds(trust, verified, scope.isRange() ? Report.OF_RANGES : Report.OF_LOGS);
        }
    }

    private int verifyCases(Excerpt excerpt, Trust trust) {
        for (String each : scope.cases()) {
            Verified verified = excerpt.aggregate(each);
            if (verified.commits() == 0) {
                throw refused("--case " + each + ": the log has no events of it", null);
            }
            report().holds("Case " + each, trust, verified);
            report().checked(Report.OF_CASES, verified);
        }
        return CommandLine.ExitCode.OK;
    }

    private int verifyBundle(Path file, List<SavedCheckpoint> saved, List<VerifierKey> known) {
        try (Bundle opened = Bundle.open(file)) {
            Trust trust = opened.trust(known);
            Verified verified = opened.head().whole()
                    ? WholeLog.verify(opened, trust, saved, progress())
                    : ProvenExcerpt.verify(opened, trust, saved, progress());
            return holds(trust, verified, opened.head().whole() ? Report.OF_BUNDLES : Report.OF_PARTS);
        }
    }

    private int verifyReceipt(Path file, List<VerifierKey> known) {
        LeafProof proof = KeptElsewhere.receipt(file);
        report().holds(scope.what(), proof, proof.verify(known));
        return CommandLine.ExitCode.OK;
    }

    private int holds(Trust trust, Verified verified, Set<Check> checked) {
        report().holds(scope.what(), trust, verified);
        report().checked(checked, verified);
        return CommandLine.ExitCode.OK;
    }

    private Told progress() {
        return new Told(spec.commandLine().getErr(), "verified");
    }

    private Report report() {
        return new Report(spec.commandLine().getOut());
    }

    private ParameterException refused(String problem, @Nullable Throwable cause) {
        return new ParameterException(spec.commandLine(), problem, cause);
    }
}
