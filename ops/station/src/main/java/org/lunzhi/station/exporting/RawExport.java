package org.lunzhi.station.exporting;

import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lunzhi.kernel.eventlog.MongoEventLog;
import org.lunzhi.kernel.eventlog.commit.LogSettings;
import org.lunzhi.kernel.notary.bundle.BundleHead;
import org.lunzhi.kernel.notary.bundle.BundleWriter;
import org.lunzhi.kernel.notary.evidence.StoredLog;
import org.lunzhi.kernel.notary.store.StoredKeys;
import org.lunzhi.kernel.notary.verify.Progress;
import org.lunzhi.query.export.ExportFile;
import org.lunzhi.query.export.choice.ExportRefused;

/** The stored commits with their proofs, as JSON lines that can be verified without any station. */
final class RawExport {

    private final MongoDatabase database;
    private final MongoEventLog log;

    RawExport(MongoDatabase database, MongoEventLog log) {
        this.database = database;
        this.log = log;
    }

    ExportFile write(Path file, @Nullable Bound from, @Nullable Bound to, Progress progress) throws IOException {
        StoredLog stored = new StoredLog(database, LogSettings.DEFAULT.collection());
        BundleHead head = BundleHead.of(new StoredKeys(database), stored, first(from), last(from, to));
        BundleWriter.write(stored, head, file, progress);
        String sum = Files.readString(file.resolveSibling(file.getFileName() + ".sha256"));
        return new ExportFile(file, Files.size(file), sum.substring(0, sum.indexOf(' ')));
    }

    private @Nullable Long first(@Nullable Bound from) {
        if (from == null) {
            return null;
        }
        long first = from.first(log);
        if (first >= log.position()) {
            throw new ExportRefused("nothing was recorded from " + from.text() + " on");
        }
        return first;
    }

    /** The end of the log is where it is signed up to, which may be a little earlier. */
    private @Nullable Long last(@Nullable Bound from, @Nullable Bound to) {
        if (to == null) {
            return null;
        }
        long last = to.last(log);
        if (last < (from == null ? 0 : from.first(log))) {
            throw new ExportRefused(
                    "nothing was recorded by " + to.text() + (from == null ? "" : " and from " + from.text() + " on"));
        }
        return last >= log.position() - 1 ? null : last;
    }
}
